"""Cuts documents into windows, disturbs some of them on purpose, and puts windows into batches."""
import numpy as np
import torch

from corpora import IGNORE
from model import WINDOW
from pieces import CLS, LOWER, SEP, TITLE, TOKENIZER, UPPER

SIZE = WINDOW - 2  # pieces of text in a window, without [CLS] and [SEP]
STEP = 32  # lengths of batches are its multiples: 16-bit products compile a kernel for each new shape
POINTERS = ("link", "head")
LABELS = ("role", "link", "upos", "head", "rel", "start", "tag", "maybe")
SHORTEST = 16  # a shorter rest is not worth a place in a batch
MASK = TOKENIZER.token_to_id("[MASK]")
# Straight quotation marks for curly ones: half of PolNeAR has one kind, half the other, and feeds have both.
STRAIGHT = {TOKENIZER.token_to_id(curly): TOKENIZER.token_to_id(plain) for curly, plain in
            (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"))}


def window(doc, begin, end):
    """Out: the part of a document from piece `begin` to `end`; what points out of it is ignored."""
    cut = {name: doc[name][begin:end].copy() for name in ("ids", "case", "brk") + LABELS if name in doc}
    for name in POINTERS:
        if name in cut:
            there = cut[name]
            lost = (there >= 0) & ((there < begin) | (there >= end))
            cut[name] = np.where(lost, IGNORE, np.where(there >= 0, there - begin, there))
    return cut


def windows(doc, rng, shortest, aligned):
    """Out: windows that cover the document once, each of a random size up to SIZE.

    aligned: windows begin and end with a sentence or block where one fits; else they are cut anywhere."""
    found, begin, count = [], 0, len(doc["ids"])
    first = True
    while begin < count:
        size = rng.randint(shortest, SIZE)
        end = min(count, begin + (size if aligned or not first else rng.randint(1, size)))
        if aligned:
            end = max((e for e in doc["edges"] if begin < e <= end), default=end)
        if end - begin >= SHORTEST or aligned:
            found.append(window(doc, begin, end))
        begin, first = end, False
    return found


def disturb(cut, rng, recase, straighten, blank, break_starts):
    """Changes a window in place. The four numbers are chances: of all letters becoming lower or upper case, of
    curly marks becoming straight, of each piece being blanked to [MASK], and of a line break at a sentence start."""
    if rng.random() < recase:
        if rng.random() < 0.5:
            cut["case"][(cut["case"] == TITLE) | (cut["case"] == UPPER)] = LOWER
        else:
            cut["case"][(cut["case"] == TITLE) | (cut["case"] == LOWER)] = UPPER
    if rng.random() < straighten:
        cut["ids"] = np.array([STRAIGHT.get(i, i) for i in cut["ids"].tolist()])
    if blank:
        cut["ids"][np.array([rng.random() < blank for _ in cut["ids"]])] = MASK
    if break_starts and "start" in cut:
        cut["brk"] |= cut["start"] * np.array([rng.random() < break_starts for _ in cut["ids"]])
    return cut


def batch(cuts):
    """In: windows. Out: tensors ids, case, brk, mask and those of LABELS that the windows have, all
    [batch, length] with [CLS] at column 0; pointers count columns, and ROOT has become column 0."""
    length = max(padded(len(cut["ids"])) for cut in cuts)
    blank = dict(ids=0, case=0, brk=0) | {name: IGNORE for name in LABELS if name in cuts[0]}
    out = {name: np.full((len(cuts), length), value, dtype=np.int64) for name, value in blank.items()}
    out["mask"] = np.zeros((len(cuts), length), dtype=bool)
    for i, cut in enumerate(cuts):
        count = len(cut["ids"])
        for name in blank:
            values = cut[name]
            out[name][i, 1:count + 1] = np.where(values == IGNORE, IGNORE, values + 1) if name in POINTERS else values
        out["ids"][i, 0], out["ids"][i, count + 1] = CLS, SEP
        out["mask"][i, :count + 2] = True
    return {name: torch.from_numpy(values) for name, values in out.items()}


def padded(count):
    """Out: the length of a batch whose longest window has `count` pieces."""
    return min(WINDOW, -(-(count + 2) // STEP) * STEP)


def batches(cuts, rng, pieces):
    """Out: lists of windows of one padded length in random order, each of at most `pieces` pieces once padded."""
    rng.shuffle(cuts)
    found, filling = [], {}
    for cut in cuts:
        length = padded(len(cut["ids"]))
        group = filling.setdefault(length, [])
        group.append(cut)
        if (len(group) + 1) * length > pieces:
            found.append(filling.pop(length))
    found += filling.values()
    rng.shuffle(found)
    return found
