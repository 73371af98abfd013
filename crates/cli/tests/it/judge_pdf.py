"""Looks a PDF file over with pikepdf (qpdf's library), reads its text with pdfium, and prints what was found, as JSON."""

import json
import sys

import pikepdf
import pypdfium2


def fonts(document):
    """Every font, and whether its letters are in the file, and only those that are used."""
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Dictionary) or thing.get("/Type") != "/FontDescriptor":
            continue
        name = str(thing["/FontName"])
        yield {
            "name": name,
            "embedded": any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3")),
            # A subset is called ABCDEF+Name (ISO 32000-1, 9.6.4).
            "subset": len(name) > 8 and name[7] == "+",
        }


def main():
    path = sys.argv[1]
    with pikepdf.open(path) as document:
        # What `qpdf --check` says, warnings included.
        problems = [str(problem) for problem in document.check_pdf_syntax()]
        root = document.Root
        tagged = bool(root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in root
        found = list(fonts(document))
        # What the file says of itself (ISO 14289-1, section 5).
        accessible = str(document.open_metadata().get("pdfuaid:part", "")) == "1"
    pages = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    size = "x".join(str(round(side)) for side in pages[0].get_size())
    json.dump({"problems": problems, "tagged": tagged, "accessible": accessible, "fonts": found, "size": size, "text": text}, sys.stdout)


main()
