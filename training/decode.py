"""From a reader's scores to attributions. README.md tells the same in words, for ports to other languages.

A `run` is a function from ids, case, brk, mask (numpy, [batch, length]) to a dict of score arrays by output name.
"""
import numpy as np

from windows import SIZE, batch, window

STEP = SIZE // 2  # each piece is read twice, once far from a window's edge
NEVER = -1e4
EDGE = 0.02  # least weight of a piece at the edge of a window
ROLE_NAMES = (None, "source", "source", "cue", "cue", "content", "content")
BEGINS = {"source": 1, "cue": 3, "content": 5}
# Added to the logarithms of the roles, in the order of model.ROLES; chosen on PolNeAR dev. Reluctance about content
# and favour for cues and sources part contents that would else run together: exact contents gain 3 points.
FAVOUR = np.array([0, 0.3, 0.3, 0.5, 0.5, -0.4, -0.4])
AT_ONCE = 4  # windows to a batch


def softmax(scores):
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def weights(begin, end, count):
    """Out: a weight for each piece of the window from `begin` to `end` of a document of `count` pieces: its
    distance to the nearer edge over the window's size; a half towards an edge that is the document's own."""
    size = end - begin
    place = np.arange(size)
    weight = np.maximum(np.minimum(place + 1, size - place) / size, EDGE)
    if begin == 0:
        weight[:size // 2] = 0.5
    if end == count:
        weight[size // 2:] = 0.5
    return weight


def spots(count):
    """Out: (begin, end) of the windows over a document of `count` pieces."""
    found = [(0, min(count, SIZE))]
    while found[-1][1] < count:
        begin = found[-1][0] + STEP
        found.append((begin, min(count, begin + SIZE)))
    return found


def read(run, doc):
    """Out: role probabilities [pieces, 7] and link scores [pieces, pieces] of a document, blended over windows."""
    count = len(doc["ids"])
    role, total = np.zeros((count, len(ROLE_NAMES))), np.zeros((count, count), np.float32)
    link = np.zeros((count, count), np.float32)
    places = spots(count)
    for at in range(0, len(places), AT_ONCE):
        some = places[at:at + AT_ONCE]
        given = batch([window(doc, begin, end) for begin, end in some])
        out = run(*(given[name].numpy() for name in ("ids", "case", "brk", "mask")))
        for i, (begin, end) in enumerate(some):
            weight, inner = weights(begin, end, count), slice(1, end - begin + 1)
            role[begin:end] += softmax(out["role"][i, inner]) * weight[:, None]
            both = np.sqrt(np.outer(weight, weight))
            link[begin:end, begin:end] += out["link"][i, inner, inner] * both
            total[begin:end, begin:end] += both
    return role / role.sum(-1, keepdims=True), np.where(total > 0, link / np.maximum(total, 1e-9), NEVER)


def best_roles(probabilities):
    """Viterbi: the likeliest row of roles in which I-x follows only B-x or I-x. Out: a list of role numbers."""
    score = np.log(probabilities + 1e-9) + FAVOUR
    step = np.zeros((7, 7))
    for begins in BEGINS.values():
        step[:, begins + 1] = NEVER
        step[[begins, begins + 1], begins + 1] = 0
    best, back = score[0] + np.array([0, 0, NEVER, 0, NEVER, 0, NEVER]), []
    for row in score[1:]:
        ways = best[:, None] + step
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def spans_of(path):
    """Out: (role name, first piece, end) of each run B-x I-x ... in a row of roles."""
    found, at = [], 0
    while at < len(path):
        end = at + 1
        if path[at]:
            while end < len(path) and path[end] == path[at] + 1:
                end += 1
            found.append((ROLE_NAMES[path[at]], at, end))
        at = end
    return found


def attributions(role, link):
    """In: what `read` gives. Out: a list of {source, cue, content}, each a list of [first piece, end].

    Every cue opens an attribution; each source and content goes to the cue whose first piece its own pieces
    score highest on average. Attributions that get no content are left out."""
    spans = spans_of(best_roles(role))
    cues = [(begin, end) for kind, begin, end in spans if kind == "cue"]
    if not cues:
        return []
    found = [dict(source=[], cue=[list(cue)], content=[]) for cue in cues]
    columns = [begin for begin, _ in cues]
    for kind, begin, end in spans:
        if kind != "cue":
            found[int(link[begin:end][:, columns].mean(0).argmax())][kind].append([begin, end])
    return [a for a in found if a["content"]]


def in_text(found, offsets):
    """Out: the same attributions with spans in code points of the text."""
    return [{kind: [[offsets[begin][0], offsets[end - 1][1]] for begin, end in spans]
             for kind, spans in one.items()} for one in found]
