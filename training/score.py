"""Scores a reader on the dev parts: attributions, parts of speech, dependencies, sentence starts and names.

usage: score.py DATA_DIR LABELS.json MODEL.onnx [--threads 2]
"""
import argparse
import json
import random

import numpy as np

import attribution_score
import corpora
import decode
from windows import SIZE, batch, batches, windows

PIECES = 1024  # of a batch


def onnx_run(path, threads=2):
    """Out: a `run` (see decode.py) that asks an ONNX file."""
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return lambda ids, case, brk, mask: dict(zip(names, session.run(names, dict(ids=ids, case=case, brk=brk, mask=mask))))


def outputs(run, docs):
    """Yields (batch as numpy, scores) over windows that begin and end with a sentence or block where one fits."""
    cuts = [cut for doc in docs for cut in windows(doc, random.Random(0), SIZE, aligned=True)]
    for group in batches(cuts, random.Random(0), PIECES):
        given = {name: values.numpy() for name, values in batch(group).items()}
        yield given, run(given["ids"], given["case"], given["brk"], given["mask"])


def f1(hits, said, wanted):
    return round(200 * hits / max(1, said + wanted), 2)


def attribution_scores(run, folder):
    gold = [json.loads(line) for line in corpora.lines(f"{folder}/polnear/dev.jsonl.gz")]
    docs = corpora.polnear(folder, "dev")
    found = [decode.in_text(decode.attributions(*decode.read(run, doc)), doc["offsets"]) for doc in docs]
    return attribution_score.score([(g["text"], g["attributions"], f) for g, f in zip(gold, found)])


def grammar_scores(run, docs):
    """Heads are the best of the piece's own sentence and the root; a relation is the one of the graph's own head."""
    right, count, starts = dict(upos=0, uas=0, las=0), 0, [0, 0, 0]
    for given, out in outputs(run, docs):
        words = given["head"] != corpora.IGNORE
        sentence = np.cumsum(given["start"] == 1, axis=1) * (given["start"] != corpora.IGNORE)
        own = (sentence[:, :, None] == sentence[:, None, :]) | (np.arange(words.shape[1]) == 0)
        head = np.where(own, out["arc"], decode.NEVER * 2).argmax(-1)
        same = (head == given["head"]) & words
        count += words.sum()
        right["upos"] += ((out["upos"].argmax(-1) == given["upos"]) & words).sum()
        right["uas"] += same.sum()
        right["las"] += (same & (out["rel"].argmax(-1) == given["rel"])).sum()
        said, wanted = (out["start"].argmax(-1) == 1) & (sentence > 0), given["start"] == 1
        starts = np.add(starts, [(said & wanted).sum(), said.sum(), wanted.sum()])
    return {name: round(100 * int(value) / int(count), 2) for name, value in right.items()} | dict(starts=f1(*map(int, starts)))


def name_spans(tags):
    """Out: {(begin, end, type)} of a row of BIO tags; an I- that continues nothing begins a name."""
    found, begin, kind = set(), None, None
    for i, tag in enumerate(list(tags) + ["O"]):
        if kind and tag != "I-" + kind:
            found.add((begin, i, kind))
            kind = None
        if tag != "O" and not kind:
            begin, kind = i, tag[2:]
    return found


def name_scores(run, docs, tags):
    hits = said = wanted = 0
    for given, out in outputs(run, docs):
        for gold, scores in zip(given["tag"], out["tag"]):
            words = gold != corpora.IGNORE
            a, b = (name_spans([tags[i] for i in row]) for row in (gold[words], scores[words].argmax(-1)))
            hits, said, wanted = hits + len(a & b), said + len(b), wanted + len(a)
    return dict(precision=round(100 * hits / max(1, said), 2), recall=round(100 * hits / max(1, wanted), 2), f1=f1(hits, said, wanted))


def all_scores(run, folder, labels):
    """Out: {set: {measure: percent}} of all dev parts."""
    found = {"PolNeAR dev": attribution_scores(run, folder)}
    for name in ("ewt", "gum"):
        docs = corpora.dependencies(f"{folder}/ud/{name}-dev.conllu.gz", labels["relations"])
        found[f"UD {name.upper()} dev"] = grammar_scores(run, docs)
    docs = corpora.names(folder, "dev", labels["names"], skip_addresses=False)
    return found | {"Worldwide dev names": name_scores(run, docs, labels["names"])}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("data", "labels", "model"):
        parser.add_argument(name)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    with open(options.labels, encoding="utf8") as file:
        print(json.dumps(all_scores(onnx_run(options.model, options.threads), options.data, json.load(file)), indent=1))
