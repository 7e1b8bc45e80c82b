"""The commonest surnames and given names, above all of countries of which the lists have few people.

As folded. Several hundred thousand bear each, so that a listed bearer says less than the lists alone would make
believe, and so that such a name in a query is hardly another one misspelt. Names that the lists have by the dozen are
learned there. By common knowledge of each country's statistics; order and completeness mean nothing.
"""

from typing import Final

SURNAMES: Final = frozenset(
    (
        # West Africa
        "traore konate diallo keita cisse coulibaly camara sylla diop ndiaye fall sow barry bah toure diarra kone doumbia fofana bamba sissoko dembele sangare ouattara ouedraogo sawadogo kabore diakite "
        # English
        "smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin lee "
        "thompson white harris clark lewis robinson walker young allen king wright scott hill green adams nelson "
        "baker hall campbell mitchell carter roberts phillips evans turner parker collins edwards stewart morris "
        "murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox richardson wood watson "
        "brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell fisher "
        "henderson hamilton graham reynolds griffin wallace west cole hayes bryant marshall gibson ellis stevens "
        "murray ford owens harrison kennedy wells woods freeman webb tucker burns henry crawford simpson porter "
        "hunter gordon shaw snyder mason hunt black stone rose dunn palmer kaiser barker hale walsh day holt cross "
        "nash lamb patel singh harper lawson dawson nicholson atkinson barnes chapman davidson elliott fletcher "
        "gardner gibbs goodwin greene griffiths hawkins holmes hudson hutchinson ingram jacobs jenkins jennings "
        "johnston jordan lane lloyd lynch macdonald matthews mccarthy mcdonald mills newman norris obrien oconnor "
        "oneill osborne payne pearson perkins perry pratt quinn rhodes riley robertson rowe sharp shepherd simmons "
        "spencer stephens stevenson sutton todd townsend vaughan wagner walters warren washington watkins weaver "
        "weston wheeler williamson willis winter wong yates abbott armstrong arnold austin banks barrett bates baxter "
        "beck becker berry bishop blair blake bond bowen bradley brady briggs byrne cameron carlson carpenter carr "
        "carroll chambers chandler christensen cohen coleman craig cunningham curtis dalton daniels dean dixon doyle "
        "duncan dyer erickson farrell ferguson finch fitzgerald flynn fowler fox francis frank franklin fuller "
        "gallagher george gill glover grant hanson hansen harding hardy hart harvey hicks hodges hoffman holland "
        "hopkins horton houston howell "
        # German
        "mueller muller schmidt schneider fischer weber meyer schulz hoffmann schaefer schafer koch bauer richter "
        "klein wolf schroeder schroder neumann schwarz zimmermann braun krueger kruger hofmann hartmann lange schmitt "
        "werner schmitz krause meier lehmann schmid schulze maier koehler kohler herrmann koenig konig walter mayer "
        "huber fuchs peters lang scholz moeller moller weiss jung hahn schubert vogel friedrich keller guenther "
        "gunther berger winkler roth lorenz baumann franke albrecht schuster simon ludwig boehm bohm kraus schumacher "
        "kraemer kramer vogt stein jaeger jager otto sommer gross seidel heinrich brandt haas schreiber graf schulte "
        "dietrich ziegler kuhn kuehn pohl engel horn busch bergmann voigt sauer wolff pfeiffer beyer bender bock "
        "brandes brinkmann decker ebert eckert ernst fiedler fink foerster forster freitag fritz gebhardt geiger "
        "goetz gotz heinz hein heller henning hermann herzog hesse huebner hubner jahn jansen janssen kessler "
        "kirchner kruse langer lindner loeffler loffler mohr nagel paul petersen pfeifer popp rauch reinhardt riedel "
        "ritter rudolf sander schenk scherer schlueter schluter schreiner schuetz schutz seifert springer stark "
        "steiner stephan strauss thiel ulrich urban vetter voss walther wenzel wirth witt zimmer "
        # French
        "bernard petit robert richard durand dubois moreau laurent michel lefebvre leroy roux david bertrand morel "
        "fournier girard bonnet dupont lambert fontaine rousseau vincent lefevre faure andre mercier blanc guerin "
        "boyer garnier chevalier francois legrand gauthier garcia perrin robin clement morin nicolas roussel mathieu "
        "gautier masson marchand duval denis dumont marie lemaire noel dufour meunier brun blanchard giraud joly "
        "riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard roy leroux colin vidal caron "
        "picard roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit rey leclerc "
        "payet rolland leclercq guillaume lecomte "
        # Italian
        "rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti luca mancini costa "
        "giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone "
        "longo gentile martinelli vitale lombardo serra coppola santis marchetti parisi villa conte ferraro ferri "
        "fabbri bianco marini grasso valentini messina sala gatti pellegrini palumbo sanna farina rizzi monti "
        "cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti "
        "caputo montanari guerra palmieri bernardi martino fiore ferretti bellini basile riva donati piras vitali "
        "battaglia sartori neri costantini milani pagano ruggiero sorrentino dangelo orlando damico negri "
        # Spanish and Portuguese
        "rodriguez gonzalez fernandez lopez sanchez perez gomez jimenez ruiz hernandez diaz moreno munoz alvarez "
        "romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales "
        "suarez ortega delgado castro ortiz rubio marin sanz iglesias medina garrido cortes castillo santos lozano "
        "guerrero cano prieto mendez cruz calvo gallego herrera marquez leon pena flores cabrera campos vega fuentes "
        "carrasco diez reyes caballero nieto aguilar pascual santana herrero lorenzo montero hidalgo gimenez ibanez "
        "ferrer duran santiago benitez mora vargas arias vicente carmona crespo roman soto saez velasco moya soler "
        "parra esteban bravo gallardo rojas silva pereira ferreira oliveira rodrigues martins jesus sousa fernandes "
        "goncalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia mendes nunes "
        "soares vieira monteiro cardoso rocha neves coelho cunha pires lima barbosa araujo melo batista dias "
        "nascimento andrade moura "
        # Dutch and Nordic
        "jong vries bakker visser smit meijer boer mulder bos vos hendriks dekker brouwer wit dijkstra smits graaf "
        "kok vermeulen kuiper hoekstra koster willems prins blom huisman peeters maes claes wouters mertens andersson "
        "johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson "
        "hansson bengtsson lindberg lindstrom lindqvist lindgren berg axelsson bergstrom lundberg lundgren johansen "
        "olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen nielsen rasmussen "
        "jorgensen madsen kristensen thomsen poulsen korhonen virtanen makinen nieminen makela hamalainen laine "
        "heikkinen koskinen jarvinen "
        # Indian
        "kumar sharma verma gupta mehta reddy rao nair iyer menon pillai ghosh bose mukherjee chatterjee banerjee "
        "dutta joshi mishra pandey tiwari yadav chauhan rathore malhotra kapoor khanna chopra bhatia sethi arora "
        "kohli sandhu dhillon sidhu grewal jain agarwal bansal goel mittal saxena srivastava sinha prasad thakur "
        "naidu gowda hegde shetty kulkarni deshpande patil jadhav pawar more desai trivedi bhatt dave parekh varghese "
        "mathew joseph dsouza naik kaur devi biswas mondal mandal dey pal majumdar acharya bhattacharya bhat kamath "
        "pai shenoy krishnan raman subramanian natarajan rajan murthy swamy babu chandran nambiar kurian philip "
        "abraham cherian rawat negi bisht solanki parmar makwana vyas shukla dubey dwivedi tripathi chaturvedi pathak "
        "rastogi tandon mehra ahuja bajaj dhawan gulati anand sood vohra wadhwa "
        # Greek
        "papadopoulos papadakis nikolaidis georgiou dimitriou ioannidis pappas vlachos karagiannis angelopoulos "
        "papageorgiou makris konstantinidis antoniou papanikolaou alexiou economou theodorou christodoulou karras "
        "samaras mavros katsaros panagopoulos petridis giannopoulos stavrou kalogeropoulos athanasiou tsakiris "
        # Japanese
        "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi "
        "matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa okada hasegawa "
        "fujita goto "
        # Indonesian
        "santoso wijaya susanto setiawan hidayat saputra wibowo kurniawan gunawan suryadi lestari siregar nasution "
        "harahap simanjuntak sitompul tanjung utomo nugroho prasetyo purnomo hartono suharto widodo handayani rahayu "
        "pratama suryanto sutrisno supriyadi hasibuan sinaga manurung lubis situmorang "
        # Nigerian
        "okafor okonkwo adeyemi adebayo okoye eze nwosu obi balogun ogunleye afolabi adewale ojo olawale akande "
        "chukwu nwachukwu oluwole okeke nnamdi onuoha agbaje oladipo "
        # Filipino
        "bautista ocampo villanueva aquino salazar mercado dizon valdez soriano manalo mendoza rivera tolentino "
        "manzano "
        # Turkish and Vietnamese
        "yilmaz kaya demir chelik celik shahin sahin yildiz yildirim oeztuerk ozturk aydin oezdemir ozdemir arslan "
        "dogan kilich kilic aslan chetin cetin koc kurt oezkan ozkan shimshek simsek polat korkmaz chakir cakir "
        "erdogan oezcan ozcan acar guenesh gunes tekin avci gueler guler karaca tash tas aktash aktas bulut turan "
        "kaplan keskin uenal unal guel gul can bozkurt ishik isik aksoy yueksel yuksel alkan karakaya atesh ates shen "
        "duman coshkun coskun uchar ucar gueven guven toprak sari tunch tunc bayram erdem deniz uysal nguyen tran "
        "pham hoang huynh phan dang bui duong ngo "
        # Polish, Czech, Hungarian, Romanian
        "nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski "
        "kozlowski jankowski mazur wojciechowski kwiatkowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski "
        "michalski krol wieczorek jablonski wrobel nowakowski majewski olszewski stepien malinowski jaworski adamczyk "
        "dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk ostrowski tomaszewski "
        "pietrzak zalewski wroblewski novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec pokorny "
        "marek pospisil hajek kral jelinek ruzicka benes fiala sedlacek nagy kovacs toth szabo horvath varga kiss "
        "molnar nemeth farkas balogh papp takacs juhasz lakatos popa popescu ionescu radu dumitru stoica gheorghe "
        "matei ciobanu "
        # South Slavic
        "petrovic jovanovic nikolic ilic dordevic djordjevic pavlovic markovic popovic stojanovic zivkovic "
        "jankovic todorovic stankovic ristic kostic milosevic cvetkovic kovacevic lukic savic babic horvat peric "
        "maric juric knezevic vukovic matic tomic radic blazevic grgic pavic filipovic bozic vidovic saric lovric "
        "vukic basic barisic simic mitrovic lazic duric djuric gajic stevic milic milovanovic milenkovic vasic "
        "tasic antic krstic aleksic mladenovic stefanovic ivanovic ivkovic bogdanovic radovanovic arsic novakovic "
        "bosnjak kolaric galic klaric brkic jakic jukic kralj zupancic zupan kos golob hodzic hadzic mehmedovic "
        "begic delic halilovic omerovic mujic suljic imamovic salihovic osmanovic memic dedic besic softic bajric "
        "kovac medic ivanov dimitrov georgiev petrov stoyanov todorov hristov iliev angelov nikolov marinov kolev "
        "vasilev "
    ).split()
)
"""Surnames that hundreds of thousands bear."""

GIVEN_NAMES: Final = frozenset(
    (
        # English
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony "
        "mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan "
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra "
        "ashley kimberly emily donna michelle dorothy carol amanda melissa deborah stephanie rebecca sharon laura "
        "cynthia alan albert alice amy angela ann arthur austin benjamin beth bradley brandon brenda bruce bryan carl "
        "caroline catherine cheryl christina christine craig crystal dennis diana diane douglas dylan ellen emma eric "
        "ernest ethan evelyn frances francis frank fred gary gerald gloria grace gregory hannah harold harry heather "
        "helen henry howard ian jack jacob jacqueline jane janet janice jean jeremy jerry jesse joan joe johnny "
        "jonathan jordan joyce juan judith judy julia julie justin katherine kathleen kathryn keith kelly kyle larry "
        "lawrence logan louis madison maria marie marilyn martha martin megan nathan nicholas nicole noah olivia "
        "pamela patrick peter philip phillip rachel ralph randy raymond roger roy russell ruth samantha samuel sara "
        "scott sean shirley sophia stephen teresa terry theresa tyler victoria vincent virginia walter wayne willie "
        "zachary oliver charlie simon nigel graham trevor colin neil stuart gavin fiona claire alison hazel "
        # German
        "andreas wolfgang klaus juergen jurgen guenter gunter stefan christian uwe werner horst dieter manfred "
        "gerhard hans bernd torsten matthias helmut heinz joerg jorg rolf jens sven alexander jan lukas leon felix "
        "maximilian ursula ingrid renate sabine monika petra andrea claudia susanne birgit karin heike gisela martina "
        "anna katharina lena sophie karl kurt rainer ralf tobias sebastian florian markus marcus rudolf siegfried "
        "volker anke anja ute silke melanie stefanie kerstin brigitte elke helga ilse erika hildegard gertrud "
        # French
        "pierre michel andre philippe rene alain jacques bernard marcel claude henri georges nicolas gerard "
        "christophe laurent julien thierry stephane sebastien guillaume jeanne franchoise francoise monique nathalie "
        "isabelle anne sylvie martine madeleine suzanne helene marguerite denise louise valerie camille lea chloe "
        "manon celine aurelie sandrine "
        # Italian
        "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno "
        "paolo michele giorgio aldo sergio luciano marco alessandro matteo lorenzo davide luca simone stefano roberto "
        "giuseppina rosa giovanna lucia carmela caterina francesca antonietta carla elena concetta rita margherita "
        "franca paola giulia chiara valentina silvia elisa alessia federica giorgia "
        # Spanish and Portuguese
        "jose manuel francisco javier carlos jesus alejandro miguel rafael pedro angel pablo fernando luis jorge "
        "alberto alvaro diego adrian raul ivan ruben enrique oscar ramon andres vicente joaquin santiago victor "
        "eduardo jaime marcos ignacio jordi salvador ricardo emilio hugo guillermo gabriel julio carmen ana isabel "
        "dolores pilar cristina antonia mercedes marta francisca rosario concepcion paula juana raquel beatriz rocio "
        "manuela josefa encarnacion irene joao paulo rui nuno tiago luisa joana ines catarina fernanda adriana "
        "juliana marcia vanessa gustavo felipe leonardo rodrigo thiago lucas mateus "
        # Indian
        "rahul amit sanjay rajesh suresh ramesh vijay anil sunil ravi manoj ajay ashok deepak arun vikram arjun rohit "
        "nikhil aditya karan prakash mahesh dinesh mukesh ganesh naveen kiran vinod sandeep priya anjali pooja neha "
        "sunita anita kavita rekha geeta sita lakshmi meena shanti usha asha nisha divya swati deepa shreya harpreet "
        "gurpreet manpreet jaspreet "
        # Turkish
        "oemer emre orhan merve oezlem ozlem yasemin huelya hulya dilek guelshen gulsen "
        # Greek
        "georgios ioannis konstantinos dimitrios nikolaos panagiotis vasileios christos athanasios michail evangelos "
        "spyridon antonios anastasios theodoros charalampos alexandros emmanouil ilias eleni aikaterini vasiliki "
        "sofia angeliki georgia dimitra konstantina paraskevi giorgos nikos kostas yannis dimitris vassilis sotirios "
        "stavros petros ioanna panagiota despina eirini evangelia kalliopi "
        # Portuguese
        "luiz marcelo manoel aline "
        # Japanese
        "hiroshi takashi kenji satoshi akira makoto yuki haruto sota ren takeshi masahiro kazuo shinji daisuke yoko "
        "keiko sachiko yumi naoko akiko emi misaki sakura aoi hana mai rina ayumi tomoko "
        # Indonesian
        "budi agus slamet eko dewi sri joko bambang hendra andi rudi yanto wahyu dedi indah putri ratna fitri ayu "
        "lestari yuni rizki "
        # Nigerian
        "chukwuemeka oluwaseun emeka chinedu adebayo tunde segun obinna ikechukwu kelechi uche ngozi chioma funke "
        "amaka folake chidi nnamdi olumide babatunde oluwatobi "
        # Filipino
        "angelica teresita luz jocelyn maricel rodel rommel arnel noel jayson reynaldo rolando danilo ernesto marilou "
        # Romanian and Hungarian
        "andrei alexandru mihai ion gheorghe constantin vasile nicolae marian florin cristian shtefan ioana mihaela "
        "andreea alexandra gabriela daniela mariana florentina georgiana nicoleta simona laszlo istvan jozsef janos "
        "zoltan sandor gabor ferenc attila tamas zsolt tibor andras csaba imre lajos gyoergy gyorgy balazs gyula "
        "erzsebet katalin ilona eva zsuzsanna margit judit agnes "
        # Polish
        "andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz adam lukasz "
        "zbigniew ryszard dariusz henryk mariusz kazimierz wojciech mateusz rafal jacek janusz miroslaw katarzyna "
        "malgorzata agnieszka krystyna ewa elzbieta zofia janina joanna magdalena jadwiga danuta irena halina helena "
        # Dutch and Nordic
        "johannes cornelis hendrik willem pieter jeroen bart joost sander maarten lars anders erik per nils mikael "
        "johan olof gunnar henrik magnus fredrik mats ulf bengt bjorn kjell svein arne knut odd geir tor ole soren "
        "niels mette kirsten lise hanne inger kristina birgitta ingeborg astrid "
        # South and East Slavic
        "goran zoran dragan milan milos marko darko mirko slavko zeljko zlatko branko ranko stanko janko rajko "
        "vladan ivica ante luka nikola jovan petar pavle dejan bojan bogdan nenad predrag miroslav radoslav "
        "slobodan aleksandar tomislav davor damir emir nermin senad mirza adnan sead jasmin nebojsa srdjan srdan "
        "srecko zvonko zvonimir mladen momcilo radovan milorad miodrag ljubomir ljubisa tihomir vojislav vesna "
        "snezana gordana jasna jelena milica ljiljana marija biljana mirjana slavica dragana zorica tamara "
        "marijana sanja tanja dubravka ivana natasa danijela sonja svetlana radmila aleksandra igor oleg egor "
        "yegor alina elena irina olga tatiana natalia ekaterina anastasia ksenia polina daria yulia galina "
        "lyudmila larisa oksana marina valentina vladimir sergey andrey alexey dmitry mikhail nikolay pavel roman "
        "denis artem ilya kirill maxim anton evgeny ruslan timur vadim vitaly yuri boris gennady viktor valery "
        "anatoly vyacheslav stanislav gleb konstantin leonid "
    ).split()
)
"""Given names that hundreds of thousands bear."""

OF_MANY_SPELLINGS: Final = frozenset(
    (
        "abbasi abidi afridi ahmadi ahmadzai akbari alaoui alavi amini amiri amrani anazi ansari asadi awan azizi "
        "badawi baghdadi bagheri bahrami baig bangash barakat barakzai benali bennani bhatti bhutto bouazizi "
        "bukhari butt chaudhry dar darwish dosari dulaimi durrani ebrahimi esfahani eskandari fahmy farooqi farouk "
        "fassi fathi fayad gaber ghamdi ghanbari ghanem ghasemi ghorbani gilani golzar habib haddad haidari hakimi "
        "halabi hamad hamdan hamdi hamidi harbi hariri hashemi hashmi heidari hosseini hotak idrissi imani issa "
        "jaber jabouri jafari jafri jalali jamal jamshidi jaziri jumaa kamali karam karimi kassem kazemi kazim "
        "kazmi kermani khalaf khalil khalili khatib khattak khorasani khoso khosravi khoury lodhi maher mahmoudi "
        "maleki malik mansour mansouri masri mehsud memon mengal mirza mirzaei mohammadi mohseni moradi mousavi "
        "moussa mughrabi mutairi naderi najafi najjar naqvi nasiri nassar nasser nazari niazi nikpour noorzai "
        "norouzi omidi orakzai otaibi parsa popalzai pourmand qaderi qahtani qasem qasemi qasim qureshi rafiei "
        "rahimi rahman rahmani raja ramadan rashid rasooli rezaee rezaei rezai rizk rizvi rostami sabbagh sabry "
        "sabzi sadat sadeghi saeed safari saidi salama saleh salehi salem salimi sarafraz shaheen shahidi shakeri "
        "shami shammari sharif sharifi shawky shehri sheikh shirazi siddiqui soliman soltani soomro stanekzai "
        "subaie sultani taheri tamimi tavakoli tawfik tazi tehrani tikriti trabelsi tunsi usmani vahidi wahba "
        "wardak wazir yazdani younis yousafzai yousefi zadran zahrani zaidi zaki zamani zand zare zarei zidan "
        "zubaidi "
    ).split()
)
"""Surnames of Arabs, Iranians, Afghans and Pakistanis that hundreds of thousands bear, in one of their many spellings.

The lists tell how common they are. Who is asked by one has not mistyped another.
"""

_OF_MEN: Final = (
    "abramov afanasyev akimov aksenov aleksandrov alekseev andreev anisimov antonov arkhipov avdeev babin "
    "balashov baranov belousov belov belyaev belyakov biryukov blinov bobrov bogdanov bogomolov bolshakov "
    "borisov borodin burov bykov chernov chernyshev chistyakov danilov davydov dementiev demidov demin denisov "
    "dmitriev drozdov efimov efremov egorov eliseev emelyanov eremin ermakov ershov evdokimov fadeev fedorov "
    "fedotov filatov filippov fokin fomin frolov galkin gavrilov gerasimov golovin golubev goncharov gorbachev "
    "gorbunov gordeev gorshkov grachev grigoriev grishin gromov gulyaev gusev ignatiev ignatov ilyin isaev "
    "isakov ivanov kalashnikov kalinin karasev karpov kazakov kharitonov khokhlov kirillov kiselev klimov "
    "knyazev kolesnikov kolosov komarov kondratiev konovalov konstantinov kornilov korolev korotkov kostin "
    "kotov kovalev kozhevnikov kozlov krasnov krylov kryukov kudryashov kudryavtsev kulagin kulakov kulikov "
    "kuzin kuzmin kuznetsov larin larionov lazarev lebedev leonov levin litvinov lobanov loginov lukin "
    "lukyanov makarov makeev maksimov maltsev malyshev markov martynov maslov matveev medvedev melnikov "
    "mikhailov mikheev mironov mishin mitrofanov moiseev molchanov morozov mukhin muravyov naumov nazarov "
    "nekrasov nesterov nikiforov nikitin nikolaev nikonov nikulin nosov novikov orlov osipov ovchinnikov "
    "pakhomov panfilov panin panov pavlov petrov petukhov platonov plotnikov polyakov ponomarev popov potapov "
    "prokhorov prokofiev rodionov rogov romanov rozhkov rumyantsev ryabov rybakov safonov samoilov samsonov "
    "saveliev savin sazonov seleznev semenov sergeev serov shapovalov shcherbakov shestakov shilov shirokov "
    "shishkin sidorov simonov skvortsov smirnov sobolev sofronov sokolov solovyov sorokin spiridonov stepanov "
    "suvorov sviridov tarasov terekhov terentiev tikhomirov tikhonov timofeev titov tokarev tretyakov trifonov "
    "trofimov tsvetkov ulyanov ushakov ustinov vasiliev vinogradov vlasov volkov vorobyov voronin voronov "
    "vorontsov yakovlev yermakov yudin zaitsev zakharov zavyalov zhdanov zhukov zhuravlev zimin zinoviev zorin "
    "zotov zubkov zubov zuev zverev zykov "
).split()
IN_CYRILLIC: Final = frozenset(_OF_MEN) | frozenset(f"{name}a" for name in _OF_MEN)
"""Surnames of Russians, of men and of women, in the commonest of their spellings. Of these, too, none is another."""
