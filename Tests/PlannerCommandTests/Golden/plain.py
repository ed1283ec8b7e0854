"""What may differ between two runs of the same program, and nothing else: the list of replacements and of files left out."""
import re

# Each pair with the reason for it. The scratch folder is put in first, by `plain`.
REPLACEMENTS = [
]

# Made by rsvg-convert from an SVG that is judged: their bytes depend on its version and on the fonts of the machine.
LEFT_OUT = (".pdf", ".png")


def plain(data, scratch):
    """Bytes of a screen or a file with what varies by run put in words.

    The scratch folder has another name in every run, and stands wherever the program tells an absolute path.
    """
    data = data.replace(str(scratch).encode(), b"$SCRATCH")
    for pattern, words in REPLACEMENTS:
        data = re.sub(pattern, words, data)
    return data
