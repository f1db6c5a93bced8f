"""The card beside an exported model: what it is, what a picture must be like, how answers are read, how good it is."""

from __future__ import annotations

from studio.errors import counted
from studio.glyphs.lookalikes import SURE
from studio.glyphs.normalise import SPECK
from studio.recognition.card import ModelCard
from studio.recognition.spec import ModelSpec

NORMALISATION = """\
The model has seen nothing but pictures made in one way, that of MNIST. What is shown to it must be made so, too:

1. White ink on black, one character, grey values 0 to 255. Dark ink on a light ground is turned round first.
2. The ink is cropped to its box. What is fainter than 16/255 of the brightest pixel opens no box.
3. If the longer side of the box is not 19 or 20 px (nor 4 px or less, a dot), it is scaled with its aspect kept so that
   that side is 20 px: an area filter when shrinking, bilinear when growing. The brightest pixel is made 255 then.
4. It is laid into 28 x 28 px by whole pixels, so that its centre of mass comes to the middle: 13.5 to 14.5 px from the
   left and from the top, where pixel k covers k to k + 1.

Strokes of a pen are drawn with a round pen of 2 px of the picture, whatever their width on the canvas. Pictures of
MNIST are normalised already. This is version {version} of the normalisation."""

USES = {
    "numpy": """\
    import {stem}                             # needs numpy alone; {stem}.npz lies beside it
    label, probability = {stem}.predict(picture)         # (H, W) uint8, normalised as told below; no ink: "", 0.0
    unsure = {stem}.is_unsure(picture)                   # the studio asks a person then
    rows = {stem}.probabilities(pictures)                # (n, 28, 28) uint8, normalised already

`{stem}.normalise` does what is told below, to the last bit as the studio does, for images on even ground.""",
    "litert": """\
    from ai_edge_litert.interpreter import Interpreter
    answer = Interpreter("{stem}.tflite").get_signature_runner()
    logits = answer(image=np.float32(pictures / 255))["logits"]      # (n, 28, 28) uint8 -> (n, {count})

It is the very file that serves in the studio. Another output is `features`, the last hidden layer.""",
    "keras": """\
    model = keras.saving.load_model("{stem}.keras")
    rows = model(np.float32(pictures / 255))["probabilities"]        # (n, 28, 28) uint8 -> (n, {count})

Other outputs are `logits`, and `features`, the last hidden layer.""",
    "savedmodel": """\
    model = tf.saved_model.load("{stem}").signatures["serving_default"]
    rows = model(image=tf.constant(pictures / 255, tf.float32))["probabilities"]  # (n, 28, 28) uint8 -> (n, {count})

Other outputs are `logits`, and `features`, the last hidden layer.""",
}


def card_text(
    spec: ModelSpec, card: ModelCard, form: str, stem: str, asked: int, of: str, largest: float
) -> str:  # fmt: skip
    """The card, as Markdown. It was `asked` so many images `of` somewhere; `largest` is how far a probability was off.

    Raises KeyError: no such form.
    """
    uses = USES[form].format(stem=stem, count=len(spec.classes))
    normalisation = NORMALISATION.format(version=spec.normalisation)
    return f"""\
# {card.version}: a model of handwritten characters, from Glyph Studio

It tells {len(spec.classes)} classes apart, in the order of its columns: {" ".join(spec.classes)}

## Use

{uses}

## The picture

{normalisation}

## The answer

{_answer(spec, card)}

## How good it is

{_figures(card)}
Trained on {_trained_on(spec, card)}, {card.created[:10]}, {counted(card.epochs, "epoch")}.
Before it was written it was asked {asked:,} images ({of}), and answered as the studio does:
no probability is off by more than {largest:.3g}.
SHA-256 of the file that serves it in the studio: {card.digest}
"""


def _answer(spec: ModelSpec, card: ModelCard) -> str:
    lines = [f"Probabilities are softmax(logits / {card.temperature:.6g})."]
    if spec.strangers:
        lines.append(
            'Before the softmax one more logit, which is 0, is added: "none of these classes". What the\n'
            "probabilities of the classes lack of 1 is its share."
        )
    lines.append(
        f'An answer less probable than {card.unsure_below:.4g} is "not sure": the studio asks a person then. So it\n'
        f"does of a speck of {SPECK} px or less, and of two labels that look alike, such as O and 0, where the better\n"
        f"has less than {SURE} of what the two have together. Without ink there is no label, whatever the answer."
    )
    return "\n".join(lines)


def _figures(card: ModelCard) -> str:
    lines = []
    for name, figures in card.metrics.items():
        accuracy, low, high, n = (figures.get(key) for key in ("accuracy", "low", "high", "n"))
        if accuracy is not None and low is not None and high is not None:
            lines.append(f"- {name}: {accuracy:.4f} right (95 %: {low:.4f} to {high:.4f}; n = {n:,})")
    if not lines:
        return "Nothing has judged it.\n"
    counted = 'Right is the most probable label, sure or not; `studio evaluate` counts "not sure" as wrong.'
    return "\n".join([*lines, "", counted, ""])


def _trained_on(spec: ModelSpec, card: ModelCard) -> str:
    parts = {"mnist": "MNIST's training images without its validation part", "small": "5,000 images of MNIST"}
    found = [parts[card.base]] if card.base in parts else []
    if spec.fit.drawn:
        found.append("characters drawn by several people")
    if card.beside:
        found.append(f"{card.beside:,} images of a file")
    if card.corrections or not found:
        found.append(f"{card.corrections:,} drawings")
    return ", ".join(found)
