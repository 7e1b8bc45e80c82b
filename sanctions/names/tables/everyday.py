"""How common everyday words are in names of people and companies, for when the lists are too few to tell.

Shares of all names that hold the word, in three rough classes (our estimate:
a word of the first is met in about one name in a hundred).
"""

_CLASSES: tuple[tuple[float, str], ...] = (
    (
        0.01,
        "muhammad mohammed mohamed mohammad ali ahmed ahmad hassan hussein khan john james david michael maria jose juan "
        "company bank group holding holdings trading international limited general services industries center centre "
        "industrial national state the and of development investment investments technology technologies corporation "
        "engineering federal republic ministry joint stock public liability closed open enterprise research production "
        "aleksandr vladimir sergey vladimirovich aleksandrovich sergeevich nikolaevich",
    ),
    (
        0.003,
        "smith johnson williams brown jones garcia martinez rodriguez lopez gonzalez hernandez perez sanchez kim lee park "
        "chen wang li zhang liu yang huang zhao wu zhou ivanov petrov sidorov nguyen singh kumar silva santos robert "
        "william richard joseph thomas charles daniel mark paul peter george anna mary omar ibrahim khalid abdul abdel "
        "abdullah mustafa yusuf said salim nasser karim rahman rashid aziz hamid mahmoud alexander andrey dmitry mikhail "
        "ivan nikolay alexey yuri viktor igor oleg pavel elena olga natalia tatiana irina ivanovich mikhailovich viktorovich "
        "petrovich andreevich dmitrievich yurievich import export shipping marine transport logistics energy oil gas "
        "petroleum petrochemical construction electronics electronic systems solutions management consulting partners "
        "capital finance financial insurance global world china hong kong russia iran korea north south east west new "
        "institute university academy plant factory scientific design bureau organization organisation foundation fund "
        "medical pharmaceutical chemical steel metal mining motors auto air aviation airlines airways ship line lines sea "
        "star gold golden sun light power electric digital data software media tech commercial agency association union",
    ),
    (
        0.001,
        "miller davis wilson anderson taylor thomas moore jackson martin thompson white harris clark lewis young walker "
        "hall allen king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner "
        "diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza torres rivera gomez flores popov "
        "kuznetsov smirnov volkov novikov morozov kozlov lebedev vasiliev mikhailov fedorov alexandrov nikolaev andreev "
        "ahmadi hosseini rezaei karimi mohammadi hashemi jafari patel sharma gupta shah malik hussain qureshi abbasi "
        "tran pham hoang phan choi jung kang cho yoon jang lim han shin tanaka sato suzuki yamada kobayashi mueller "
        "schmidt schneider fischer weber meyer dupont durand bernard dubois rossi russo ferrari bianchi nowak kowalski "
        "food foods agro agricultural machinery equipment tools materials products supply supplies security safety "
        "telecom communications network networks resources properties property real estate hotel travel tours express impex",
    ),
)

SHARES: dict[str, float] = {}
for _share, _words in _CLASSES:
    for _word in _words.split():
        SHARES.setdefault(_word, _share)

INSTITUTIONS: frozenset[str] = frozenset(
    "main foreign supreme electoral interior labor labour atomic nuclear mechanical directorate justice health education "
    "culture sports navy revolutionary guard college school authority chamber museum library clinic credit savings "
    "reserve mutual post postal broadcasting press airport railway railways ports customs tax revenue treasury "
    "statistics standards election elections commission staff armed forces police parliament senate assembly intelligence special internal external affairs economic planning housing communication "
    "aluminium copper tool water fertilizer cement textile tobacco project optical instrument".split()
)
"""What every country's institutions and works are called; of people some are names, as rare as any."""
