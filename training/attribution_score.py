"""Scores predicted attributions against PolNeAR's: words, content overlap, content exact, relation (F1).

Only runs of letters and digits count, so quotation marks and spaces at the edge of a span change nothing.
"""
import unicodedata

KINDS = ("content", "source", "cue")
MEASURES = tuple("words " + kind for kind in KINDS) + ("overlap", "exact", "relation")
LIKE, ALIKE, PART = 0.5, 0.8, 0.5  # Dice of contents that pair up, of those in a relation, of its source and cue


def words_at(text):
    """Out: for each code point the number of the word it belongs to, or -1."""
    found, words, inside = [], 0, False
    for char in text:
        is_word = unicodedata.category(char)[0] in "LN"
        words += is_word and not inside
        inside = is_word
        found.append(words - 1 if is_word else -1)
    return found


def word_sets(attributions, at):
    sets = [{k: {at[i] for s, e in a[k] for i in range(s, min(e, len(at))) if at[i] >= 0} for k in KINDS} for a in attributions]
    return [one for one in sets if one["content"]]


def dice(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def score(documents):
    """In: (text, gold attributions, predicted attributions) of each document. Out: {measure: F1 in percent}."""
    hits, said, wanted = ({m: 0 for m in MEASURES} for _ in range(3))
    for text, gold, predicted in documents:
        at = words_at(text)
        gold, predicted = word_sets(gold, at), word_sets(predicted, at)
        for kind in KINDS:
            a, b = (set().union(*(one[kind] for one in side)) for side in (gold, predicted))
            for counts, number in ((hits, len(a & b)), (wanted, len(a)), (said, len(b))):
                counts["words " + kind] += number
        pairs = [(dice(g["content"], p["content"]), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
        used_gold, used_predicted = set(), set()
        for measure in MEASURES[len(KINDS):]:
            wanted[measure] += len(gold)
            said[measure] += len(predicted)
        for like, i, j in sorted((p for p in pairs if p[0] >= LIKE), key=lambda p: -p[0]):
            if i in used_gold or j in used_predicted:
                continue
            used_gold.add(i)
            used_predicted.add(j)
            hits["overlap"] += 1
            hits["exact"] += like == 1
            hits["relation"] += like >= ALIKE and all(
                not gold[i][k] or dice(gold[i][k], predicted[j][k]) >= PART for k in ("source", "cue"))
    return {m: round(200 * hits[m] / max(1, said[m] + wanted[m]), 2) for m in MEASURES}
