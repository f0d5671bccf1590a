"""The words by which names are known: titles, roles, the heads of organisations, and what is never a name."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ABBREVIATIONS = _set(
    "Mr Mrs Ms Dr Prof Rev St Gen Lt Col Maj Capt Cpl Sgt Adm Cmdr Sen Rep Gov Jr Sr Hon Pres Supt Insp Det Brig Msgr"
)

MALE_TITLES = _set(
    "Mr Sir Lord King Prince Duke Baron Emperor Pope Father Archbishop Cardinal Imam Sheikh Ayatollah Rabbi"
)
FEMALE_TITLES = _set("Mrs Ms Miss Lady Queen Princess Duchess Baroness Empress Dame Madame Sister")
# titles that are no role by themselves: they say how someone is addressed
COURTESY = MALE_TITLES | FEMALE_TITLES | _set("Dr Prof Rev Hon Saint Professor Doctor Reverend Mx")

RANKS = _set(
    "General Gen Lieutenant Lt Colonel Col Major Maj Captain Capt Corporal Cpl Sergeant Sgt Admiral Adm Commander"
    " Cmdr Brigadier Brig Marshal Commodore Private Detective Det Inspector Insp Constable Superintendent Supt"
    " Officer"
)

# nouns that say what a person is; the last word of a title or of a description
ROLES = _set(
    "president taoiseach premier chancellor minister secretary senator representative congressman congresswoman"
    " lawmaker deputy governor mayor ambassador envoy diplomat consul commissioner chief chair chairman chairwoman"
    " chairperson head leader spokesman spokeswoman spokesperson director executive officer manager founder"
    " co-founder cofounder owner boss adviser advisor aide official analyst economist strategist expert scientist"
    " researcher professor lecturer teacher doctor physician surgeon nurse psychologist psychiatrist"
    " epidemiologist virologist lawyer attorney solicitor barrister judge justice magistrate prosecutor sheriff"
    " detective inspector constable superintendent policeman policewoman general colonel major captain commander"
    " admiral lieutenant sergeant corporal brigadier marshal soldier veteran activist campaigner advocate"
    " organizer organiser dissident journalist reporter correspondent editor columnist author writer novelist poet"
    " playwright blogger photographer publisher historian philosopher artist painter sculptor architect designer"
    " actor actress comedian director filmmaker producer singer songwriter musician composer conductor rapper"
    " drummer guitarist pianist dancer model presenter broadcaster host commentator player footballer striker"
    " midfielder defender goalkeeper quarterback pitcher golfer cyclist swimmer sprinter boxer skier driver rider"
    " coach manager captain athlete king queen prince princess emperor duke duchess sheikh sultan emir pope bishop"
    " archbishop cardinal priest rabbi imam cleric monk nun pastor reverend pilot astronaut engineer farmer"
    " fisherman businessman businesswoman entrepreneur investor banker trader broker philanthropist billionaire"
    " politician candidate nominee frontrunner lawmaker MP MEP parliamentarian councillor councilor councilman"
    " councilwoman alderman speaker whip treasurer comptroller auditor ombudsman negotiator mediator rapporteur"
    " coordinator administrator superintendent principal dean provost chaplain rector fellow student pupil"
    " resident survivor witness suspect defendant plaintiff victim guard guardian chef hacker programmer developer"
    " inventor explorer climber sailor dictator monarch heir ruler strongman warlord militant rebel jihadist"
    " gunman attacker CEO CFO COO CTO CIO chairman-elect president-elect governor-elect paramedic firefighter"
    " curator librarian archaeologist geologist biologist physicist chemist astronomer mathematician meteorologist"
    " seismologist climatologist sociologist pollster statistician secretary-general vice-president"
    " sergeant-at-arms"
)

# roles in the short form that stands before a name only
SHORT_ROLES = _set("Sen Rep Gov Pres")

# nouns that name a person by another one: no role, and no description that stands alone
RELATIONS = _set(
    "counterpart predecessor successor colleague rival opponent ally wife husband son daughter father mother"
    " brother sister friend partner fiancee girlfriend boyfriend uncle aunt nephew niece cousin grandson"
    " granddaughter grandfather grandmother widow widower teammate compatriot mate supporter"
)

MALE_NOUNS = _set(
    "spokesman chairman congressman businessman policeman husband father son brother king prince duke actor"
    " boyfriend uncle nephew grandson grandfather widower salesman councilman fisherman gunman emperor monk priest"
    " pope"
)
FEMALE_NOUNS = _set(
    "spokeswoman chairwoman congresswoman businesswoman policewoman wife mother daughter sister queen princess"
    " duchess actress girlfriend aunt niece granddaughter grandmother widow councilwoman nun empress"
)

# words that may stand before a role in a title: "former Deputy Prime Minister", "acting Attorney General"
TITLE_PARTS = _set(
    "Prime Vice Deputy Assistant Attorney Foreign Interior Defense Defence Finance Health Justice Home Education"
    " Labor Labour Trade Transport Transportation Energy Agriculture Environment Treasury Commerce Culture Housing"
    " Interim Acting Chief Senior Junior First Crown Lieutenant Major Brigadier Rear Staff Sergeant Special"
    " National Security General State Economic Economy Press Shadow Managing Executive Associate Presidential"
    " Congressional Parliamentary Science"
)

ORGANISATION_HEADS = _set(
    "Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank"
    " Board Brigade Brothers Bureau Cabinet Center Centers Centre Centres Chamber Chronicle Church Club"
    " Coalition College Command Commission Committee Commons Companies Company Confederation Conference"
    " Congress Consortium Constabulary Corp Corporation Corps Council Courier Court Department Directorate"
    " Dispatch Division Embassy Enquirer Enterprises Examiner Federation Force Forces Forum Foundation Fund"
    " Gallery Gazette Government Group Guard Guardian Herald Holdings Hospital Inc Industries Inquirer"
    " Institute Institution Investments Journal LLC Laboratories Laboratory League Legislature Limited Ltd"
    " Management Media Ministry Mission Motors Movement Museum NATO Navy Network News Observatory Observer"
    " Office Organisation Organization PLC Parliament Partners Partnership Party Plc Police Post Press"
    " Productions Project Railway Railways Register Registry Reserve School Secretariat Securities Senate"
    " Sentinel Service Services Society Studio Studios Survey Syndicate Systems Taskforce Team Technologies"
    " Telegraph Theatre Times Tribunal Tribune Trust Union United University Ventures Zeitung"
)
# heads that go on with "of": "Ministry of Defence", "University of Oxford"
OF_HEADS = _set(
    "Academy Agency Army Assembly Association Bank Board Bureau Center Centre Chamber Church College Commission"
    " Committee Conference Congress Council Court Department Directorate Faculty Federation House Institute"
    " Institutes League Ministry Museum Office Organisation Organization Parliament Party School Secretariat"
    " Senate Society Union University"
)
PLACE_HEADS = _set(
    "Airport Alley Avenue Bay Beach Boulevard Bridge Canal Castle Cathedral Cemetery City County Creek Desert"
    " Forest Gulf Harbor Harbour Headquarters Heights Highway Hill Hills Hotel Island Islands Lake Mall"
    " Mountain Mountains Oblast Ocean Palace Park Peninsula Plaza Port Prefecture Province Ridge River Road Sea"
    " Square Stadium Station Strait Street Valley Village Zoo"
)

# short and irregular, and everywhere in the news
ORGANISATIONS = {
    "EU": "European Union",
    "E.U.": "European Union",
    "European Union": "European Union",
    "UN": "United Nations",
    "U.N.": "United Nations",
    "United Nations": "United Nations",
    "NATO": "NATO",
    "Nato": "NATO",
    "Pentagon": "Pentagon",
    "Kremlin": "Kremlin",
    "Reuters": "Reuters",
    "Associated Press": "Associated Press",
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "BBC": "BBC",
    "CNN": "CNN",
    "FBI": "Federal Bureau of Investigation",
    "CIA": "Central Intelligence Agency",
    "House of Commons": "House of Commons",
    "House of Lords": "House of Lords",
    "House of Representatives": "House of Representatives",
    "Congress": "Congress",
    "Senate": "Senate",
    "IMF": "International Monetary Fund",
    "International Monetary Fund": "International Monetary Fund",
    "World Health Organization": "World Health Organization",
    "World Health Organisation": "World Health Organization",
    "Wikinews": "Wikinews",
    "Wikipedia": "Wikipedia",
    "Google": "Google",
    "The Times": "The Times",
    "The Guardian": "The Guardian",
    "The Telegraph": "The Telegraph",
    "The Economist": "The Economist",
    "The Independent": "The Independent",
    "The Globe and Mail": "The Globe and Mail",
    "People's Liberation Army": "People's Liberation Army",
    "Supreme Court": "Supreme Court",
}

# capitalised, and neither person nor organisation nor place
NEVER = _set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu"
    " Thur Thurs Fri Sat Sun GMT EST EDT PST PDT UTC CST CDT MST BST CET AM PM COVID Covid COVID-19 Covid-19"
    " Brexit Internet Christmas Easter Ramadan Hajj Thanksgiving Halloween God English Instagram Slideshow Photo"
    " Video Image File FILE PHOTO Reporting Editing Writing Additional GDP CEO CFO COO MP MPs Mr Mrs Ms Dr TV DVD"
    " HIV AIDS SARS DNA Bible Quran Koran Islam Christianity Judaism Buddhism Hinduism Muslim Muslims Christian"
    " Christians Jew Jews Jewish Catholic Catholics Protestant Sunni Shiite Shia Hindu Buddhist Republican"
    " Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Communist Socialist Tory Tories"
    " Marxist Nazi Nazis Latino Latinos Hispanic Hispanics I It He She We You They The A An This That These Those"
    " There Here What When Where Who Why How And But Or Nor So Yet If As At By For From In Into Of On Onto To With"
    " Without After Before Since Until While Although Though Because Not No Yes Oh Also Then Now Still However"
    " Meanwhile Earlier Later Today Tomorrow Yesterday My Your His Her Its Our Their Some Many Most More All Both"
    " Each Every Another Other Such One Two Three Four Five Six Seven Eight Nine Ten Hundreds Thousands Millions"
    " Just Only Even Once Last Next First Second Third New Old North South East West Northern Southern Eastern"
    " Western Central Asked About According Despite During Under Over Between Among Against Majesty Highness"
    " Excellency CC Arab Arabs Arabic Kurdish Kurds Kurd Islamic Islamist Islamists Western Anglican Orthodox"
    " Sterling Bitcoin HM HRH"
)

# small words in a line of capitals
CAPITALS = _set("A AFTER AN AND ARE AS AT BY FOR FROM IN IS NOT OF ON OVER THE TO WITH")

# the parts of a surname that stay in lower case
PARTICLES = _set(
    "van von der den de da di du del della dos das la le los bin ibn al el ben bint ter ten zu y e af av lo"
)
# small words of French, German, Italian and Spanish: what goes on with one in small letters is a phrase of theirs
FOREIGN = _set(
    "la le les el los las il gli lo der das und que qui ne est sont pas y una uno des du por ist nicht che della"
)
# the small endings of companies
COMPANY_ENDINGS = _set("plc inc ltd corp co llc ag sa nv spa oyj asa ab")
SUFFIXES = _set("Jr Sr II III IV")

SAYING = _set(
    "said says told tells added adds stated states announced explained argued insisted warned claimed tweeted"
    " wrote replied responded acknowledged noted commented recalled testified admitted denied declared urged"
)
AGENCIES = _set(
    "Reuters REUTERS AP AFP Xinhua TASS Bloomberg CNN UPI dpa DPA ANI PTI IANS Interfax Kyodo Yonhap RT BBC"
)

# family names that stand first: Chinese, Korean, Vietnamese
FAMILY_FIRST = _set(
    "Bae Bai Cai Cao Chang Chen Cheng Cho Choe Choi Chung Cui Dai Dang Deng Ding Do Dong Du Duan Fan Fang Feng Fu"
    " Gao Ge Gong Gu Guan Guo Gwon Ha Hahn Han He Heo Hong Hou Hu Hua Huang Hwang Im Jang Jeon Jeong Jia Jiang Jin"
    " Jo Jung Kang Kim Kong Ko Kwon Lai Lam Lee Lei Li Liang Liao Lim Lin Liu Lo Long Lu Luo Lyu Ma Mao Meng Min"
    " Moon Na Nam Nguyen Ngo No Noh Oh Ou Pan Park Peng Pham Phan Qian Qiao Qin Qiu Ren Rhee Roh Ryu Seo Shao Shen"
    " Shi Shin Sim Soh Son Song Su Suh Sun Tan Tang Tao Tian Tran Trinh Tsai Tu Vo Vu Wan Wang Wei Wen Won Woo Wu"
    " Xi Xia Xiang Xiao Xie Xin Xiong Xu Xue Yan Yang Yao Ye Yeo Yi Yin Yoo Yoon Yu Yuan Yun Zeng Zhang Zhao Zheng"
    " Zhong Zhou Zhu Zou"
)

# Chinese and Korean family names after a given name with a hyphen: "Mei-ling Tam"
FAMILY_LAST = FAMILY_FIRST | _set(
    "Au Chan Chau Cheung Chiu Chow Chu Chui Fok Fung Hui Ip Kwan Kwok Lau Law Leong Leung Mak Mok Ng Pang Poon Shum"
    " Sin Siu Tai Tam Tong Tsang Tse Wong Yam Yeung Yip Yiu Yuen"
)

# months that are names of people too
MONTH_NAMES = _set("May April June August")
# the heads that name an organisation alone
ALONE = _set("Parliament Congress Senate Cabinet Commons Nasa")
# words before a title that say how high it is
GRADES = _set("Junior Senior Deputy Assistant Acting Former Interim Shadow")
# the last words of laws and papers: neither person nor organisation nor place
PAPERS = _set(
    "Act Amendment Article Bill Charter Clause Code Constitution Convention Declaration Directive Order Protocol"
    " Resolution Section Statute Treaty"
)
# what is driven, flown and fired: "the Condor 2 rocket" is no organisation
VEHICLES = _set(
    "aircraft airliner airplane bomber capsule car carrier destroyer drone ferry fighter frigate helicopter jet"
    " lander locomotive missile plane probe rocket rover satellite ship spacecraft submarine tanker telescope"
    " truck vessel yacht"
)
# those that have names of their own: "the shuttle Discovery"
VESSELS = _set(
    "destroyer ferry frigate lander probe rocket rover satellite ship shuttle spacecraft submarine tanker vessel yacht"
)
# what a role may be made of before its noun: "Prime Minister", "Vice President"
ROLE_OPENERS = _set("Prime Vice Deputy Chief Attorney First Crown Lieutenant Governor Director Acting Interim")
# where one writes "on": a place to say something, seldom an organisation that acts
PLATFORMS = _set("Twitter Facebook Instagram YouTube TikTok Telegram WhatsApp Weibo Reddit X")
# words of the list above that open the names of organisations and places: "Liberal Party", "New Haven"
OPENERS = _set(
    "New North South East West Northern Southern Eastern Western Central Conservative Republican Democratic"
    " Liberal Communist Socialist Islamic Arab Christian Muslim Jewish Catholic Orthodox One First Second Third"
)
