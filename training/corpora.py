"""Reads the corpora into documents of WordPieces.

A document is a dict of equally long arrays, one value a piece: `ids`, `case`, `brk`, and the labels its corpus
has, IGNORE where a piece has none. `link` and `head` point at another piece of the document (ROOT: at none).
`edges` lists the pieces where a sentence or block begins, and the document's end.
"""
import gzip
import json

import numpy as np

from model import ROLES, UPOS
from pieces import pieces_of_text, pieces_of_words

IGNORE, ROOT = -100, -1
ROLE_KINDS = {kind: ROLES.index("B-" + kind) for kind in ("source", "cue", "content")}
SUBTYPES = ("nsubj", "aux")  # relations that keep their subtype: it tells active from passive
NEVER_READ = "http"  # Worldwide's files begin with the page's address, tagged O though it holds names


def lines(path):
    with gzip.open(path, "rt", encoding="utf8") as file:
        yield from file


def document(ids, case, brk, edges, **labels):
    arrays = dict(ids=ids, case=case, brk=brk, **labels)
    return {name: np.asarray(values, dtype=np.int64) for name, values in arrays.items()} | {"edges": edges}


def polnear(folder, part):
    """Out: documents with `role` and `link` (every piece of a span points at the first piece of its cue).

    Not learnt from: the spans of attributions without a content (the score leaves them out too) or without a
    cue, and sources and cues of one character that is no word (noise of the corpus, see its known faults)."""
    found = []
    for line in lines(f"{folder}/polnear/{part}.jsonl.gz"):
        record = json.loads(line)
        ids, offsets, case, brk = pieces_of_text(record["text"])
        starts, ends = [o[0] for o in offsets], [o[1] for o in offsets]
        role, link = np.zeros(len(ids), dtype=np.int64), np.full(len(ids), IGNORE)
        for attribution in record["attributions"]:
            whole = attribution["content"] and attribution["cue"]
            spans = [(kind, int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, stop, "left")),
                      record["text"][start:stop]) for kind in ROLE_KINDS for start, stop in attribution[kind]]
            heads = [begin for kind, begin, end, _ in spans if kind == "cue" and begin < end]
            for kind, begin, end, words in spans:
                noise = kind != "content" and len(words) == 1 and not words.isalnum()
                if not whole or not heads or noise:
                    role[begin:end] = IGNORE
                    continue
                role[begin:end] = ROLE_KINDS[kind] + 1
                role[begin:min(end, begin + 1)] = ROLE_KINDS[kind]
                link[begin:end] = heads[0]
        edges = [0] + [i for i in range(1, len(ids)) if brk[i]] + [len(ids)]
        found.append(document(ids, case, brk, edges, role=role, link=link)
                     | dict(id=record["id"], text=record["text"], offsets=offsets))
    return found


def sentences(path):
    """Out: a list of documents, each a list of sentences, each a list of (word, upos, head, relation)."""
    found, sentence = [[]], []
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# newdoc") and found[-1]:
            found.append([])
        elif not line and sentence:
            found[-1].append(sentence)
            sentence = []
        elif line and line[0] != "#":
            cells = line.split("\t")
            if cells[0].isdigit():
                plain = cells[7].split(":")[0]
                relation = cells[7] if plain in SUBTYPES else plain
                sentence.append((cells[1], cells[3], int(cells[6]), relation))
    return found


def relations_of(path):
    return dict.fromkeys(word[3] for texts in sentences(path) for sentence in texts for word in sentence)


def dependencies(path, relations):
    """In: a CoNLL-U file and the list of relations. Out: documents with `upos`, `head`, `rel` on the first piece
    of each word and `start` (1 on the first piece of a sentence) on every piece."""
    known, found = {r: i for i, r in enumerate(relations)}, []
    for texts in sentences(path):
        ids, case, start, upos, head, rel, edges = [], [], [], [], [], [], []
        for sentence in texts:
            own, first, cases = pieces_of_words([word[0] for word in sentence])
            if min(first) < 0:
                continue  # a word of characters that the tokenizer drops
            base = len(ids)
            edges.append(base)
            rows = np.full((3, len(own)), IGNORE)
            for at, (_, tag, parent, relation) in zip(first, sentence):
                rows[:, at] = (UPOS.index(tag) if tag in UPOS else UPOS.index("X"),
                               ROOT if parent == 0 else base + first[parent - 1], known.get(relation, 0))
            ids += own
            case += cases
            start += [1] + [0] * (len(own) - 1)
            upos, head, rel = upos + list(rows[0]), head + list(rows[1]), rel + list(rows[2])
        if ids:
            found.append(document(ids, case, [0] * len(ids), edges + [len(ids)], upos=upos, head=head, rel=rel, start=start))
    return found


def name_tags(folder):
    """Out: the BIO tags of Worldwide's train part, O first."""
    blocks = (block for line in lines(f"{folder}/names-worldwide/train.jsonl.gz") for block in json.loads(line)["blocks"])
    return list(dict.fromkeys(["O"] + [tag for _, tags in blocks for tag in tags]))


def names(folder, part, tags, skip_addresses):
    """Out: documents with `tag` on the first piece of each word; brk is 1 where a block begins."""
    found = []
    for line in lines(f"{folder}/names-worldwide/{part}.jsonl.gz"):
        ids, case, brk, tag, edges = [], [], [], [], []
        for words, labels in json.loads(line)["blocks"]:
            own, first, cases = pieces_of_words(words)
            if min(first) < 0 or (skip_addresses and words[0].startswith(NEVER_READ)):
                continue
            row = np.full(len(own), IGNORE)
            row[first] = [tags.index(label) for label in labels]
            edges.append(len(ids))
            ids, case, tag = ids + own, case + cases, tag + list(row)
            brk += [1] + [0] * (len(own) - 1)
        if ids:
            found.append(document(ids, case, brk, edges + [len(ids)], tag=tag))
    return found
