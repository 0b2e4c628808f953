"""One loss a task. Each takes the model, the encoder's states in 32 bits and a batch, and gives one number."""
import torch
import torch.nn.functional as F

from corpora import IGNORE

LINK_WEIGHT = 0.7  # of the link against the role: the sketch's 0.5, raised for the score of whole relations
START_WEIGHT = 0.5  # of sentence starts against each of the other three, as in the sketch
SMOOTHING = 0.03  # of the roles: the corpus misses about one attribution in twenty


def cross_entropy(scores, labels, smoothing=0.0):
    return F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORE, label_smoothing=smoothing)


def attribution(model, x, batch):
    loss = cross_entropy(model.role(x), batch["role"], SMOOTHING)
    if (batch["link"] >= 0).any():
        scores = model.link(x).masked_fill(~batch["mask"][:, None, :], -1e4)
        loss = loss + LINK_WEIGHT * cross_entropy(scores, batch["link"])
    return loss


def grammar(model, x, batch):
    loss = cross_entropy(model.upos(x), batch["upos"]) + START_WEIGHT * cross_entropy(model.start(x), batch["start"])
    row, column = torch.nonzero(batch["head"] >= 0, as_tuple=True)
    if not len(row):
        return loss
    head = batch["head"][row, column]
    related = F.cross_entropy(model.rel.pairs(x[row, column], x[row, head]), batch["rel"][row, column])
    return loss + cross_entropy(model.arcs(x, batch["mask"]), batch["head"]) + related


def naming(model, x, batch):
    return cross_entropy(model.tag(x), batch["tag"])


def maybe_naming(model, x, batch):
    """Names of other corpora: what counts is the chance of all tags that a label may stand for."""
    known = batch["maybe"] >= 0
    if not known.any():
        return x.sum() * 0
    chances = model.tag(x)[known].log_softmax(-1)
    return -chances.masked_fill(~batch["allowed"][batch["maybe"][known]], -1e4).logsumexp(-1).mean()


LOSSES = dict(attribution=attribution, grammar=grammar, names=naming, others=maybe_naming)
