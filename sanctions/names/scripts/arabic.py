"""Arabic, Persian, Urdu, Pashto and Kurdish letters.

Short vowels are not written. Long ones are, with letters that are consonants
elsewhere: w and y are consonants at a word's start and beside alef, else
vowels. The article and the words for kin become words of their own.
"""

import re

LETTERS = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")

_SILENT_H = re.compile("ه\u200c|ه (?=[ای]ی(?!\\w))")
"""Persian: an h that only carries a vowel, before what is joined on without a space, or with one: Khamenei."""
_GOD = re.compile(r"\s*(?:الله|اللہ)(?!\w)|(?:الله|اللہ)")
_BEFORE_GOD = "نصر|فتح|عزت|روح|حبیب|حبيب|اسد|عبد|ولی|ولي|قدرت|حجت|سیف|سيف|ذبیح|رحمت|نعمت|عنایت|فضل|هدایت|شکر|امان|ید|صفت|خیر|لطف|نور|فرج|عطا|حزب|جند"
_GOD_IN_IRAN = re.compile(rf"(?<!\w)({_BEFORE_GOD})\s?اله(?!\w)")
"""Nasrollah, Ezzatollah with one l."""
_AYATOLLAH = re.compile("(?<!\\w)[آا][يی][تة][ \u200c]?الله(?!\\w)")
_NOT_THE_ARTICLE = "ال(?=ياس|یاس|كس|کس|كزاند|کزاند|بير|بر[تٹ]|ينا|ینا|هام|ي(?!\\w)|ی(?!\\w))"
"""Elias, Alex, Albert, Elina, Elham, Ali: al is part of the name."""
_ARTICLE = re.compile(rf"(?<!\w)(?!{_NOT_THE_ARTICLE})ال(?=\w{{2}})")
_SERVANT = re.compile(r"(?<!\w)(عبد|عبید|عبيد)ال(?=\w{2})")
"""Abd al- written together with the name of God that follows."""
_OF_FAITH = re.compile(r"(?<=\w)ال(د[يی]ن)(?!\w)")
"""Nur al-Din, Salah al-Din written together."""
_KIN = {"أبو": "abu", "ابو": "abu", "أبي": "abi", "ابي": "abi", "بن": "bin", "ابن": "ibn", "بنت": "bint", "أم": "umm",
        "ام": "umm", "آل": "al"}  # fmt: skip
_KINDRED = re.compile(rf"(?<!\w)(?:{'|'.join(_KIN)})(?!\w)")
"""Words for kin, which Latin writing gives vowels."""

_VOWELLED = {
    word: vowelled
    for line in (
        "sayyid سيد سید|haji حاجى حاجي حاجی|mulla ملا|shaykh شيخ شیخ|maulavi مولوي مولوی",
        "hizb حزب|harakat حركة حرکت|jaish جيش جیش|jund جند|lashkar لشكر لشکر|jamaat جماعة جماعت|kataib كتائب کتائب",
        "isa عيسى عیسی عيسي عیسى|katibat كتيبة|liwa لواء|jabhat جبهة|faylaq فيلق|quwwat قوات|sepah سپاه سپه|mujahidin مجاهدين مجاهدین",
        "hamas حماس|taliban طالبان|qaida قاعدة|daish داعش|jihad جهاد|islami إسلامي اسلامي اسلامی",
        "islamiya إسلامية اسلامية|sharikat شركة شرکت|masraf مصرف|bank بنك|majmuat مجموعة|munazamat منظمة|sazman سازمان",
        "jamiyat جمعية|muassasat مؤسسة|bonyad بنياد بنیاد|wizarat وزارة وزارت|markaz مركز مرکز|dawlat دولة دولت",
        "jumhuriya جمهورية|jumhuri جمهوری|melli ملی|watani وطني|wataniya وطنية|duwali دولي|duwaliya دولية|arabi عربي",
        "arabiya عربية|tijarat تجارة تجارت|naft نفط نفت|amma عامة|shabakat شبكة",
    )
    for vowelled, *words in map(str.split, line.split("|"))
    for word in {spelled for word in words for spelled in (word, word.replace("ة", "ه"))}
}
_VOWELLED_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(_VOWELLED)})(?!\w)")
"""Forms of address, words of organisations' names, and Isa, which without their vowels would not be known as such."""

_LAST_YA = re.compile(r"\w+[ىيی](?!\w)")
"""Egypt and Iran write a last i without its dots too, as what is an a in these names alone, and that with them."""
_ON_A = frozenset(
    "مصطفى موسى يحيى ليلى سلمى هدى منى نهى ندى مرتضى مجتبى بشرى يسرى لبنى سلوى نجوى فدوى رضوى لمى شذى ذكرى مثنى يعلى كسرى"
    " سهى كبرى صغرى عظمى معلى".split()
)
_NEVER_ON_I = frozenset("مصطفى موسى يحيى ليلى مرتضى مجتبى".split())
"""Those of them that are no other name with a last i."""

_PERSIAN = re.compile(r"[پچژگکیےہھٹڈڑں]")
_LETTERS = {
    "ء": "", "ئ": "i", "ؤ": "u", "أ": "a", "إ": "i", "آ": "a", "ا": "a", "ٱ": "a", "ى": "a", "ة": "a", "ع": "a",
    "ذ": "dh", "ک": "k", "ك": "k", "گ": "g", "چ": "ch", "پ": "p", "ژ": "zh", "ش": "sh", "خ": "kh", "غ": "gh",
    "ث": "th", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ق": "q", "ح": "h", "ه": "h", "ہ": "h", "ھ": "h", "ۀ": "h",
    "ی": "y", "ي": "y", "ے": "e", "ې": "e", "ۍ": "ai", "و": "w", "ۆ": "o", "ۇ": "u", "ۈ": "u", "ۋ": "v", "ڤ": "v",
}  # fmt: skip
_ARABIC_TABLE = str.maketrans(_LETTERS)
_PERSIAN_TABLE = str.maketrans(_LETTERS | {"ذ": "z", "ض": "z", "ث": "s", "و": "v", "إ": "e"})

_CONSONANT = r"[بپتثجچحخدذرزژسشصضطظعغفقكکگلمنهہھڤټډړڼښږځڅڑٹڈ]"
_LONG_U = re.compile(rf"(?<={_CONSONANT})و(?!ا|آ|ی|ي|و|ە|ة|ى|ؤ)|(?<=\w)وو|(?<=[يی])و(?={_CONSONANT})")
_LONG_I = re.compile(rf"(?<={_CONSONANT})[يیې](?!ا|آ|و|ە|ة|ى)|(?<!\w)[اإ][يی](?={_CONSONANT})|(?<=\w)[يی]{{2}}")
_FIRST_O = re.compile(rf"(?<!\w)[اأ]و(?={_CONSONANT})")
_TWO_SOUNDS = re.compile("(?<=[سشزدضتطثكکگقصخغذظ])(?=[هح])")
"""An h after these is a sound of its own, and a vowel stands before it: Zahra, Sohail, Dehghan."""
_LAST_H = re.compile(rf"(?<=\w{_CONSONANT})[هہ](?!\w)")
"""An h after a consonant at a word's end carries a vowel: Hamza, Fatima."""
_SILENT_W = re.compile(r"(?<=خ)و(?=ا)")
"""Persian: Khajeh."""


def _last_vowel(found: re.Match[str]) -> str:
    """The word with the last letter that it is spoken with."""
    word = found.group()
    undotted = word[:-1].replace("ی", "ي") + "ى"
    spoken = undotted in (_ON_A if word[-1] == "ى" else _NEVER_ON_I)
    return undotted if spoken else word[:-1] + "ي" if word[-1] == "ى" else word


def read(text: str) -> str:
    """The Latin letters of lower-case text in Arabic letters."""
    text = _GOD_IN_IRAN.sub(r"\1 الله", _AYATOLLAH.sub("ayatollah", _SILENT_H.sub("", text)))
    text = _GOD.sub(" allah", text)
    text = _OF_FAITH.sub(r" ال\1", _SERVANT.sub(r"\1 ال", text))
    text = _ARTICLE.sub("al ", _KINDRED.sub(lambda found: _KIN[found.group()], text))
    persian = _PERSIAN.search(text)
    text = _VOWELLED_WORD.sub(lambda found: _VOWELLED[found.group()], text)
    text = _LAST_YA.sub(_last_vowel, text)
    if persian:
        text = _SILENT_W.sub("", text)
    text = _LONG_U.sub("u", _LONG_I.sub("i", _FIRST_O.sub("o", _LAST_H.sub("a", text))))
    text = _TWO_SOUNDS.sub("e", text)
    return text.translate(_PERSIAN_TABLE if persian else _ARABIC_TABLE)
