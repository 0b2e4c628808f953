"""Names of corpora whose types are not ours: each label says which of our tags it may be, not which one it is.

WikiGold and CrossNER politics mark persons, organizations, places and a rest; GUM marks mentions, of which those made of
proper nouns are names. What such a corpus leaves unmarked may still be a day or a sum of money for us.
"""
import json

import numpy as np

from corpora import IGNORE, document, lines
from pieces import pieces_of_words

# Ours by theirs. "rest" is their word for names of other kinds, "none" for no name at all.
KINDS = dict(person=("Person",), organization=("Organization",), place=("Location", "Facility"),
             rest=("NORP", "Product", "Misc", "Facility"), none=("Date", "Money"))
THEIRS = dict(PER="person", ORG="organization", LOC="place", MISC="rest", politician="person", person="person",
              organisation="organization", politicalparty="organization", location="place", country="place",
              event="rest", election="rest", misc="rest")
LABELS = ["none"] + [f"{place}-{kind}" for kind in KINDS if kind != "none" for place in "BI"]
SENTENCES = 12  # of one document, where the corpus does not say where a document ends
PROPER, JOINTS = "PROPN", ("of", "the", "for", "and", "de", "-", "'s", "al")


def allowed(tags):
    """In: our name tags. Out: bool [labels, tags], which tags each label of LABELS may stand for."""
    table = np.zeros((len(LABELS), len(tags)), dtype=bool)
    for row, label in enumerate(LABELS):
        if label == "none":
            table[row, tags.index("O")] = True
            for place in "BI":
                for kind in KINDS["none"]:
                    table[row, tags.index(f"{place}-{kind}")] = True
        else:
            place, kind = label.split("-")
            for ours in KINDS[kind]:
                table[row, tags.index(f"{place}-{ours}")] = True
    return table


def labelled(sentences):
    """In: lists of (words, labels, None for one not known). Out: documents with `maybe` on each word's first piece."""
    found = []
    for at in range(0, len(sentences), SENTENCES):
        ids, case, maybe, edges = [], [], [], []
        for words, labels in sentences[at:at + SENTENCES]:
            own, first, cases = pieces_of_words(words)
            if not first or min(first) < 0:
                continue
            row = np.full(len(own), IGNORE)
            row[first] = [IGNORE if label is None else LABELS.index(label) for label in labels]
            edges.append(len(ids))
            ids, case, maybe = ids + own, case + cases, maybe + list(row)
        if ids:
            found.append(document(ids, case, [0] * len(ids), edges + [len(ids)], maybe=maybe))
    return found


def tagged(path):
    """A corpus of BIO tags in its own types."""
    found = []
    for line in lines(path):
        record = json.loads(line)
        labels = [tag if tag == "O" else f"{tag[0]}-{THEIRS[tag[2:]]}" for tag in record["tags"]]
        found.append((record["tokens"], ["none" if label == "O" else label for label in labels]))
    return found


def mentions(rows):
    """In: the rows of a sentence, (word, upos, entity cell). Out: (first, end, kind) of its mentions."""
    found, open_ = [], {}
    for i, (_, _, cell) in enumerate(rows):
        text = cell
        while text:
            if text[0] == "(":
                end = min((k for k in (text.find("(", 1), text.find(")", 1)) if k > 0), default=len(text))
                number, kind = (text[1:end].split("-") + [""])[:2]
                open_.setdefault(number, []).append((i, kind))
                text = text[end:]
                if text.startswith(")"):
                    first, kind = open_[number].pop()
                    found.append((first, i + 1, kind))
                    text = text[1:]
            elif text[0] == ")":
                text = text[1:]
            else:
                end = text.find(")")
                number = text[:end]
                if open_.get(number):
                    first, kind = open_[number].pop()
                    found.append((first, i + 1, kind))
                text = text[end + 1:]
    return found


def whole(labels):
    """A name beside a proper noun that stayed open is part of a longer one: it stays open too ("Durham" of a university)."""
    labels = list(labels)
    for order in (range(len(labels)), reversed(range(len(labels)))):
        for i in order:
            beside = [labels[k] for k in (i - 1, i + 1) if 0 <= k < len(labels)]
            if labels[i] not in (None, "none") and None in beside:
                labels[i] = None
    return labels


def gum(path):
    """GUM's mentions of persons, organizations and places that are made of proper nouns; other proper nouns stay open."""
    found, rows = [], []
    for line in lines(path):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            misc = dict(part.split("=", 1) for part in cells[9].split("|") if "=" in part)
            rows.append((cells[1], cells[3], misc.get("Entity", "")))
        elif len(cells) == 1 and not cells[0] and rows:
            labels = [None if upos == PROPER else "none" for _, upos, _ in rows]
            for first, end, kind in sorted(mentions(rows), key=lambda m: m[1] - m[0]):
                inside = rows[first:end]
                proper = all(upos == PROPER or word.lower() in JOINTS for word, upos, _ in inside)
                if kind in ("person", "organization", "place") and proper and inside[0][1] == inside[-1][1] == PROPER:
                    labels[first:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
            found.append(([word for word, _, _ in rows], whole(labels)))
            rows = []
    return found


def other_names(folder):
    """Out: documents with `maybe`, from all three corpora; only their train parts are read."""
    sets = (tagged(f"{folder}/names-wikigold/all.jsonl.gz"), tagged(f"{folder}/names-politics/train.jsonl.gz"),
            gum(f"{folder}/ud/gum-train.conllu.gz"))
    return [doc for sentences in sets for doc in labelled(sentences)]
