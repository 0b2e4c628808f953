"""Trains the reader on three tasks in turn, against the clock.

usage: train.py DATA_DIR CHECKPOINT [--minutes 88] [--threads 2] [--from CHECKPOINT]
Only the train parts are read. The checkpoint holds the running average of the weights and is written every ten
minutes, so that a model can be exported while the training goes on. With --from it goes on from an earlier checkpoint.
"""
import argparse
import random
import time

import torch
from torch import nn

import corpora
from losses import LOSSES
from other_names import allowed, other_names
from model import HEADS, UPOS, new_reader
from windows import SIZE, batch, batches, disturb, windows

SEED = 20161107  # the day after the last text but one of PolNeAR; any number does
TURNS = ("attribution", "grammar", "attribution", "names", "attribution", "grammar", "attribution", "others")  # attribution is every other step
PIECES = 1536  # of a batch, padding among them: six windows of full size
BODY_RATE, HEAD_RATE, DECAY = 2e-4, 1e-3, 0.01  # as the sketch; heads and new embeddings learn five times faster
WARM_STEPS, LAST_RATE = 200, 0.01  # the rate climbs for so many steps, then falls straight to this share of itself
AVERAGE = 0.996  # of the running average of the weights: about the last 250 steps
AGAIN = 0.4  # share of the rates when training goes on from a checkpoint
SAVE_EVERY, SAY_EVERY = 600, 60  # seconds
# chances given to windows.disturb: letters of one case, straight marks, blanked pieces, breaks at sentence starts
DISTURB = dict(attribution=(0.02, 0.1, 0.03, 0), grammar=(0.12, 0.05, 0.02, 0.2), names=(0.12, 0.05, 0.02, 0), others=(0.2, 0.05, 0.02, 0))


def read_all(folder):
    """Out: documents by task, the list of relations and the list of name tags."""
    paths = [f"{folder}/ud/{name}-train.conllu.gz" for name in ("ewt", "gum")]
    relations = list(dict.fromkeys(["_"] + [r for path in paths for r in corpora.relations_of(path)]))
    tags = corpora.name_tags(folder)
    docs = dict(attribution=corpora.polnear(folder, "train"),
                grammar=[doc for path in paths for doc in corpora.dependencies(path, relations)],
                names=corpora.names(folder, "train", tags, skip_addresses=True), others=other_names(folder))
    return docs, relations, tags


def stream(task, docs, rng):
    """Yields batches for ever; each pass over the documents cuts them anew."""
    passes = 0
    while True:
        cuts = []
        for doc in docs:
            if task == "attribution":
                cuts += windows(doc, rng, SIZE if rng.random() < 0.75 else 96, aligned=False)
            else:
                cuts += windows(doc, rng, 40, aligned=rng.random() < 0.6)
        passes += 1
        print(f"pass {passes} of {task}: {len(cuts)} windows", flush=True)
        for group in batches(cuts, rng, PIECES):
            yield batch([disturb(cut, rng, *DISTURB[task]) for cut in group])


def optimizer_of(model):
    fast = HEADS + ("case", "brk")
    named = [(name.split(".")[0] in fast, p) for name, p in model.named_parameters() if p.requires_grad]
    groups = [dict(params=[p for is_fast, p in named if is_fast == wanted], lr=rate, top=rate)
              for wanted, rate in ((False, BODY_RATE), (True, HEAD_RATE))]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=DECAY, fused=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("checkpoint")
    parser.add_argument("--minutes", type=float, default=88)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--from", dest="begin")
    options = parser.parse_args()
    seconds = options.minutes * 60
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    docs, relations, tags = read_all(options.data)
    model = new_reader(len(relations), len(tags)).train()
    before = dict(steps=0, pieces=0, minutes=0)
    if options.begin:
        before = torch.load(options.begin, weights_only=True)
        model.load_state_dict(before["weights"])
    optimizer = optimizer_of(model)
    table = torch.from_numpy(allowed(tags))
    learnt = [p for p in model.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in learnt]
    streams = {task: stream(task, docs[task], random.Random(SEED + i + before["steps"])) for i, task in enumerate(LOSSES)}
    step, pieces, recent = 0, 0, {}
    began = said = saved = time.time()
    print(f"read: {len(relations)} relations, {len(tags)} name tags, {len(UPOS)} parts of speech", flush=True)

    def save():
        weights = {k: v.clone() for k, v in model.state_dict().items()}
        names = [name for name, p in model.named_parameters() if p.requires_grad]
        weights.update(zip(names, (m.clone() for m in mean)))
        torch.save(dict(weights=weights, relations=relations, tags=tags, steps=before["steps"] + step, pieces=before["pieces"] + pieces,
                        minutes=before["minutes"] + (time.time() - began) / 60, threads=options.threads), options.checkpoint)

    while (elapsed := time.time() - began) < seconds:
        task = TURNS[step % len(TURNS)]
        share = min(1, (step + 1) / WARM_STEPS) * max(LAST_RATE, 1 - elapsed / seconds)
        share *= AGAIN if options.begin else 1
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * share
        given = next(streams[task]) | dict(allowed=table)
        with torch.autocast("cpu", torch.bfloat16):
            x = model(given["ids"], given["case"], given["brk"], given["mask"])
        loss = LOSSES[task](model, x.float(), given)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        step += 1
        torch._foreach_lerp_(mean, [p.detach() for p in learnt], max(1 - AVERAGE, 1 / (step + 1)))
        pieces += int(given["mask"].sum())
        recent[task] = 0.98 * recent.get(task, loss.item()) + 0.02 * loss.item()
        now = time.time()
        if now - said > SAY_EVERY:
            said = now
            print(f"{(now - began) / 60:.1f} min, step {step}, {pieces / (now - began):.0f} pieces/s,",
                  {name: round(value, 3) for name, value in recent.items()}, flush=True)
        if now - saved > SAVE_EVERY:
            saved = now
            save()
    save()
    print(f"done: {step} steps, {pieces} pieces", flush=True)


main()
