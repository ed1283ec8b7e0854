#!/usr/bin/env python3
"""Makes the documents that pandoc takes the look of a report from: Sources/Handover/Report/Files/reference-*.docx.

Starts from pandoc's own reference document and gives it the habits of official papers (GB/T 9704): margins, 方正小标宋 二号 for
the title, 黑体, 楷体 and 仿宋 三号 below it, page numbers between dashes. Fonts are named, none is in the file.
Run it again after changing a style: python3 Scripts/reference-docx.py
"""
import io
import pathlib
import re
import subprocess
import zipfile

FOLDER = pathlib.Path(__file__).parent.parent / "Sources/Handover/Report/Files"
FANG, KAI, HEI, SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体"
# Twentieths of a point; margins top 37, right 26, bottom 35, left 28 mm.
PAPERS = {"A4": (11906, 16838), "A3": (16838, 23811)}
MARGINS = 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1474" w:gutter="0"'


def fonts(east):
    return f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="{east}"/>'


def style(ident, name, based, east, half_points, paragraph="", run=""):
    """A paragraph style; sizes are half points: 二号 44, 三号 32, 小四 24, 五号 21, 小五 18."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="{0 if name in BUILT_IN else 1}" w:styleId="{ident}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f'<w:rPr>{fonts(east)}<w:color w:val="000000"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>{run}</w:rPr></w:style>'
    ).replace(' w:customStyle="0"', "")


BUILT_IN = {"Normal", "Body Text", "heading 1", "heading 2", "heading 3", "Title", "Subtitle"}
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
NONE = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
LINES = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="atLeast"/>'
TIGHT = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>'

STYLES = {
    "BodyText": style("BodyText", "Body Text", "Normal", FANG, 32, LINES + INDENT + '<w:jc w:val="both"/>'),
    "FirstParagraph": style("FirstParagraph", "First Paragraph", "BodyText", FANG, 32, LINES + INDENT),
    "Compact": style("Compact", "Compact", "Normal", FANG, 19, TIGHT + NONE),
    "Title": style("Title", "Title", "Normal", SONG, 44, '<w:spacing w:before="0" w:after="120" w:line="640" w:lineRule="atLeast"/>' + NONE + '<w:jc w:val="center"/>', NOT_BOLD),
    "Subtitle": style("Subtitle", "Subtitle", "Normal", KAI, 32, LINES + NONE + '<w:jc w:val="center"/>', NOT_BOLD),
    "Heading1": style("Heading1", "heading 1", "Normal", SONG, 44, LINES + NONE + '<w:outlineLvl w:val="0"/>', NOT_BOLD),
    "Heading2": style("Heading2", "heading 2", "Normal", HEI, 32, "<w:keepNext/>" + LINES + INDENT + '<w:outlineLvl w:val="0"/>', NOT_BOLD),
    "Heading3": style("Heading3", "heading 3", "Normal", KAI, 32, "<w:keepNext/>" + LINES + INDENT + '<w:outlineLvl w:val="1"/>', NOT_BOLD),
    "PageHeading1": style("PageHeading1", "Page Heading 1", "Heading2", HEI, 32, "<w:pageBreakBefore/>" + LINES + INDENT + '<w:outlineLvl w:val="0"/>', NOT_BOLD),
    "PageHeading2": style("PageHeading2", "Page Heading 2", "Heading3", KAI, 32, "<w:pageBreakBefore/>" + LINES + INDENT + '<w:outlineLvl w:val="1"/>', NOT_BOLD),
    "Note": style("Note", "Note", "Normal", FANG, 21, TIGHT + NONE),
    "AnnexText": style("AnnexText", "Annex Text", "Normal", FANG, 21, '<w:spacing w:before="60" w:after="60" w:line="300" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/>'),
    "Facts": style("Facts", "Facts", "Normal", FANG, 21, TIGHT + NONE),
    "Picture": style("Picture", "Picture", "Normal", FANG, 21, TIGHT + NONE + '<w:jc w:val="center"/>'),
}

TABLE = """<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{}</w:tblBorders>
<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6ECF2"/></w:tcPr></w:tblStylePr></w:style>""".format(
    "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F8B97"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
)

FOOTER = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>
<w:r><w:rPr>{fonts("宋体")}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>
<w:r><w:rPr>{fonts("宋体")}<w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>{fonts("宋体")}<w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr>{fonts("宋体")}<w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>
<w:r><w:rPr>{fonts("宋体")}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>"""


def patched_styles(text):
    defaults = f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANG)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
    text = re.sub(r"<w:docDefaults>.*?</w:docDefaults>", defaults, text, flags=re.S)
    for ident, new in list(STYLES.items()) + [("Table", TABLE)]:
        text = re.sub(rf'<w:style [^>]*w:styleId="{ident}".*?</w:style>', "", text, flags=re.S)
        text = text.replace("</w:styles>", new + "</w:styles>")
    return text


def patched_document(text, size):
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>'
        f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"/><w:pgMar {MARGINS}/></w:sectPr>'
    )
    text = re.sub(r"<w:sectPr.*?(/>|</w:sectPr>)", "", text, flags=re.S)
    return text.replace("</w:body>", section + "</w:body>")


def main():
    original = subprocess.run(["pandoc", "--print-default-data-file", "reference.docx"], check=True, capture_output=True).stdout
    FOLDER.mkdir(parents=True, exist_ok=True)
    for paper, size in PAPERS.items():
        source = zipfile.ZipFile(io.BytesIO(original))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            def put(name, data):
                target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)
            for name in source.namelist():
                data = source.read(name)
                if name == "word/styles.xml":
                    data = patched_styles(data.decode()).encode()
                elif name == "word/document.xml":
                    data = patched_document(data.decode(), size).encode()
                elif name == "word/_rels/document.xml.rels":
                    data = data.decode().replace("</Relationships>", '<Relationship Id="rIdFooter" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>').encode()
                elif name == "[Content_Types].xml":
                    data = data.decode().replace("</Types>", '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>').encode()
                put(name, data)
            put("word/footer1.xml", FOOTER.encode())
        (FOLDER / f"reference-{paper.lower()}.docx").write_bytes(out.getvalue())


if __name__ == "__main__":
    main()
