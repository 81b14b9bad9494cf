package org.aiguillage.web.feed;

/** Texts as XML can carry them. */
final class XmlText {
    private XmlText() {}

    /** Without the characters that no XML document may hold. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
