"""Which words tell events, and of what sort."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# nouns for something that happens at a time
EVENT_NOUNS = _words("""
    abduction abuse accident acquisition activity address adoption advance affair aftermath agreement aid airstrike allegation
    ambush amnesty anniversary announcement appeal appearance applause application appointment approval arrest arrival
    assassination assault assessment assistance atrocity attack attempt auction audit award backlash bail ballot ban
    bankruptcy barrage battle beating bid birth blackout blast blaze blockade bloodshed blow boarding bomb bombardment bombing
    boom bout boycott breach breakdown breakthrough briefing broadcast brawl buildup burial buyout by-election call
    campaign cancellation capture carnage catastrophe ceasefire celebration ceremony championship change charge chase clash
    cleanup cleaning close closing closure collaboration collapse collision comeback commemoration comment commitment
    compensation competition complaint concert conclusion confession confirmation confiscation conflict confrontation
    conquest construction consultation contest contribution controversy convention conversation conviction cooperation
    coronation coup coverage crackdown crash crime crisis crossing cruise cull cut cutback damage deadlock deal death debate
    debut decision declaration decline decrease defeat defection delay delivery demand demise demolition demonstration departure
    deployment deportation derailment detention detonation development dialogue disappearance disaster disclosure
    discovery discussion dismissal dispute disruption dissolution divorce donation downturn draw drill drop drought drowning
    earnings earthquake effort election embargo emergency encounter endorsement engagement epidemic eruption escape eviction
    evacuation event execution exercise exhibition exit exodus expansion expedition experiment explosion export expulsion
    extension extradition failure fall famine farewell fatality feud fight fighting filing finding fine fire firing flare-up
    flight flood flooding foray forum fraud funeral game gain genocide grant growth gunfire gunbattle hack handover hearing
    heatwave heist hijacking holiday hunt hurricane imprisonment inauguration incident increase independence indictment
    infection inflation influx inquest inquiry insurgency inspection intervention interview invasion investigation investment
    invitation journey killing kidnapping landing landslide launch lawsuit leak leave lecture legislation liberation lockdown
    loss lunch lynching manhunt march marriage massacre match measure mediation meeting merger mission mobilization move movement
    murder mutiny negotiation nomination objection occupation offensive offer offering onslaught opening operation order
    outage outbreak outcry overhaul pandemic parade pardon party patrol payment penalty performance persecution plea pledge plot
    plunge poll pollution postponement practice premiere presentation privatization probe procedure proceedings process
    production profit program promotion proposal prosecution protest provocation publication purchase purge pursuit quake quarrel
    race raid rally rape reaction rebellion rebuke recall recapitalization reception recession reckoning recount recovery
    redemption referendum reform refusal rejection relaunch release relocation removal rendezvous renewal repatriation reply
    report request rescue research reshuffle resignation resolution response restructuring result resumption retaliation
    retirement retreat return reunion revelation reversal review revision revolt revolution riot rise robbery round rout row
    ruling run rupture sabotage sacking sale sanction sanctions scandal search secession seizure selection selloff sell-off
    sentence sentencing separation service session settlement shelling shipment shooting show showdown shutdown shortage siege
    signing sit-in skirmish slaughter slaying slide slowdown slump spat speculation speech spending split squeeze stabbing
    standoff stampede statement storm strike struggle stop suicide summit support surge surgery surrender survey suspension
    swap swing takeover talk talks task tender tenure test testimony testing theft threat tornado torture tour tournament trade
    trading tragedy training transaction transfer transition transplant treatment trial tribute trip triumph tsunami turmoil
    turnaround typhoon unrest unveiling upheaval uprising use vaccination verdict veto victory violation violence visit vote voting
    voyage waiting walkout war warning wedding win withdrawal work workshop wounding
    """)

# endings that make nouns of happening, and the nouns with such endings that name things, states or groups
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ering", "ssal", "eal", "aking", "alling", "uction")
NO_EVENTS = (
    _words("""
    absence administration advertisement agency alliance ambition apartment appliance assistance association assumption attention
    attorney audience authorization auction balance basement cement circumstance civilization collection commission
    commitment compartment compensation competence component composition concentration condition confidence
    conscience consequence constituency constitution conscience convenience corporation correlation criterion department
    dependence description destination dimension direction disposition distance distinction division document duration
    education element emotion environment equation equipment essence establishment evidence evaluation exception excellence
    existence expectation experience explanation expression extent faction fashion fiction finance foundation fraction
    fragment fragrance friction function furniture garment generation government governance guidance identification ignorance
    impression inclination independence infection influence information innocence installation institution instruction instrument
    insurance intelligence intention intermission jurisdiction justification legislation licence limitation literature location
    maintenance management mansion mention million moment monument motion motivation nation notion obligation occasion opinion
    opposition option organization organisation orientation parliament passion patience pavement pension percentage perfection
    permission perspective population portion position possession potion precaution preference presence pretension priority
    proportion protection provision question radiation reference reflection regulation relation religion reputation
    requirement residence resistance ration romance satisfaction science season section segment sentiment sequence significance
    silence situation solution station statement substance supplement supervision suspicion television temperament tension
    tradition transportation treatment vacation valuation variation vehicle version vision vocation salvation reservation
    publication convenience sentence nuance surveillance entrance performance attendance allowance utterance bullion onion
    union champion companion lion aviation ammunition nutrition ambulance pigment argument agreement
    """)
    - EVENT_NOUNS
)

# verbs that report what somebody says or thinks; the saying itself matters little
REPORTING = _words("""
    say tell report announce add state claim note argue explain believe think acknowledge allege assert comment concede confirm
    contend declare deny describe disclose estimate insist maintain mention observe predict read recall remark reply respond
    reveal suggest testify tweet warn write quote ask stress emphasize emphasise express hope expect know feel hear suspect worry
    fear wonder want wish cite point repeat reiterate indicate call question agree admit complain accuse conclude caution
    characterize characterise regard consider see show
    """)
# of these, the ones that are news in themselves
ANNOUNCING = _words("announce declare deny warn accuse reveal disclose admit confirm agree")

# verbs of states, and those that only carry a noun or another verb
STATIVE = _words("""
    be have seem appear remain stay belong contain include involve consist own possess live reside know believe think want need
    like love hate prefer understand mean matter depend resemble lack deserve exist owe cost weigh equal concern fit tend
    suffice require represent constitute comprise feature relate differ hold keep lie stand sit stretch range total average
    amount account allow enable feel look sound taste smell hope expect fear doubt suppose consider regard wish worry care suggest
    reflect underscore underline highlight cast dampen can may
    """)
LIGHT = _words(
    "be have do make take give get go come let help try begin start continue keep stop use put set become remain happen occur"
)

# verbs and nouns whose complement is planned, and those that leave it open
PLANNING = _words("""
    plan schedule expect intend agree aim prepare promise pledge vow propose slate set due decide arrange order want hope seek
    threaten offer invite urge ask call likely ready bound poised prepare hope demand request require
    """)
DOUBTING = _words("""
    allege deny doubt suspect fear hope wonder speculate rumour rumor threaten refuse fail decline prevent avoid reject cancel
    postpone abandon unable unlikely possible alleged suspected potential hypothetical impossible attempt try
    """)
CANCELLED = _words("cancel call_off scrap abandon shelve deny avert prevent")
DOUBT_ADVERBS = _words(
    "allegedly reportedly apparently possibly perhaps maybe probably supposedly purportedly presumably"
)
DOUBT_MODALS = _words("may might could would should can must ca")
