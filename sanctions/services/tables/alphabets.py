"""Encodings older than Unicode, and the letters beyond ASCII of their languages: literals only."""

LATIN_WEST = (
    "äöüß",  # German
    "àâæçéèêëîïôœùûüÿ",  # French
    "áéíóúñüªº",  # Spanish
    "áâãàçéêíóôõúü",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "éëïóöüèêáí",  # Dutch
    "æøåéöä",  # Danish, Norwegian, Swedish
    "äöåšžõü",  # Finnish, Estonian
    "áðéíóúýþæö",  # Icelandic
    "àçéèíïóòúü·",  # Catalan
)
LATIN_CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîșşțţ",  # Romanian
    "čćđšž",  # Croatian, Serbian, Slovene
    "äöüß",  # German
    "çëáéíóúü",  # Albanian, and what neighbours share
)
LATIN_BALTIC = ("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž")
TURKISH = ("çğıiöşüâîû",)
CYRILLIC = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  # Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",  # Belarusian
    "абвгдђежзијклљмнњопрстћуфхцчџш",  # Serbian
)
GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)
HEBREW = ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",)
ARABIC = ("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْپچژگـ",)

CODECS: dict[str, tuple[str, ...]] = {
    "cp1252": LATIN_WEST,
    "cp1250": LATIN_CENTRAL,
    "iso8859_2": LATIN_CENTRAL,
    "cp1254": TURKISH,
    "cp1257": LATIN_BALTIC,
    "cp1251": CYRILLIC,
    "koi8_u": CYRILLIC,
    "iso8859_5": CYRILLIC,
    "cp866": CYRILLIC,
    "cp1253": GREEK,
    "cp1255": HEBREW,
    "cp1256": ARABIC,
    "mac_roman": LATIN_WEST,
    "cp850": LATIN_WEST,
    "cp437": LATIN_WEST,
    "cp852": LATIN_CENTRAL,
    "mac_latin2": LATIN_CENTRAL,
    "cp857": TURKISH,
    "mac_turkish": TURKISH,
    "mac_cyrillic": CYRILLIC,
    "cp1125": CYRILLIC,
    "cp737": GREEK,
    "mac_greek": GREEK,
    "cp862": HEBREW,
    "iso8859_6": ARABIC,
    "cp720": ARABIC,
}
"""Single-byte codecs, in the order in which they are preferred, each with the alphabets of its languages."""

EAST_ASIAN: dict[str, str] = {
    "cp932": "kana, and kanji of JIS level 1",
    "gb18030": "hanzi of GB 2312 level 1",
    "big5": "hanzi of Big5 level 1",
    "cp949": "hangul of KS X 1001",
    "euc_jp": "kana, and kanji of JIS level 1",
}
"""Codecs of two bytes a character, and what everyday text in them is made of."""

TITLES: dict[str, str] = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "iso8859_2": "ISO-8859-2",
    "iso8859_5": "ISO-8859-5",
    "koi8_u": "KOI8",
    "cp866": "DOS Cyrillic (866)",
    "mac_roman": "Mac Roman",
    "cp850": "DOS Western (850)",
    "cp437": "DOS (437)",
    "cp852": "DOS Central European (852)",
    "mac_latin2": "Mac Central European",
    "cp857": "DOS Turkish (857)",
    "mac_turkish": "Mac Turkish",
    "mac_cyrillic": "Mac Cyrillic",
    "cp1125": "DOS Ukrainian (1125)",
    "cp737": "DOS Greek (737)",
    "mac_greek": "Mac Greek",
    "cp862": "DOS Hebrew (862)",
    "iso8859_6": "ISO-8859-6",
    "cp720": "DOS Arabic (720)",
    "iso2022_jp": "ISO-2022-JP",
    "cp932": "Shift-JIS",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "euc_jp": "EUC-JP",
    "utf-16-le": "UTF-16 without a byte order mark",
    "utf-16-be": "UTF-16 without a byte order mark",
}
FREQUENT: dict[tuple[str, ...], str] = {
    CYRILLIC: "оеаинтсрвлк",
    GREEK: "αοιετσνρς",
    HEBREW: "יוהלאמרתנ",
    ARABIC: "اليمنروبد",
}
"""Letters that make up some 60 % of text in an alphabet that has no Latin letter to hold it against."""
