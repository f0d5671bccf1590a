"""Which words tell events, and of what sort."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# nouns for something that happens at a time
EVENT_NOUNS = _words("""
    abduction abuse accident accord acquisition activity address adoption advance affair aftermath agreement aid
    airlift airstrike allegation ambush amendment amnesty anniversary announcement appeal appearance applause
    application appointment approval arrest arrival assassination assault assessment assistance atrocity attack
    attempt auction audit avalanche award backlash bail bailout ballot ban bankruptcy bargaining barrage battle
    beating beheading bid birth blackout blast blaze blockade bloodletting bloodshed blow boarding bomb
    bombardment bombing boom boost bout boycott brawl breach break-in breakdown breakthrough breakup briefing
    broadcast buildup burglary burial burning buy-back buy-out buyback buyout by-election call call-up callup
    campaign cancellation capture carnage catastrophe cease-fire ceasefire celebration ceremony championship
    change charge chase clampdown clash cleaning cleanup climb close closing closing-down closure collaboration
    collapse collision comeback commemoration comment commitment compensation competition complaint compromise
    concert concession conclusion confession confirmation confiscation conflict confrontation conquest
    consecration construction consultation contest contribution controversy convention conversation conviction
    cooperation coronation countdown counter-offensive counterattack counteroffensive coup coverage crackdown
    crash crime crisis criticism crossing cruise crusade cull curfew cut cutback cyberattack cyclone damage dash
    deadlock deal death debacle debate debut decision declaration decline decrease default defeat defection
    delay delivery deluge demand demise demolition demonstration denial denunciation departure deployment
    deportation derailment derby detention detonation detour development dialogue disappearance disaster
    disclosure discovery discussion dismissal dispatch dispute disruption dissent dissolution diversion divorce
    donation downfall downgrade downturn draw drill drive drop drought drowning duel earning earnings earthquake
    effort election embargo emergency emigration encounter end endeavour endorsement engagement enquiry entry
    epidemic erosion eruption escape espionage evacuation event eviction excursion execution exercise exhibition
    exit exodus expansion expedition expenditure experiment explosion export expulsion extension extradition
    failure fall fallout famine farewell fatality feast festival feud fiasco fight fighting filing finding fine
    fire firefight firestorm firing flare-up flight flood flooding flurry foray forecast forfeiture forum fraud
    freeze frenzy fundraiser funeral gaffe gain game gathering genocide gesture glitch grab graduation grant
    grilling growth gunbattle gunfight gunfire hack hailstorm halt handling handover harassment harm harvest
    haul havoc hearing heatwave heist hijacking hike holiday homecoming hunt hurricane imprisonment inauguration
    incident income increase independence indictment infection infighting infiltration inflation influx
    infringement injunction inquest inquiry inspection insult insurgency interrogation interruption intervention
    interview invasion investigation investment invitation jailbreak jailing journey jubilee jump kidnapping
    killing landfall landing landslide launch lawsuit lay-off layoff leak leap leave lecture legislation
    liberation lift-off liftoff litigation lobbying lockdown looting loss lunch lynching malfunction maneuver
    manhunt manoeuvre march marriage massacre match mayhem measure mediation meeting merger migration misconduct
    mishap mission mistake misuse mix-up mobilisation mobilization monitoring mourning move movement mudslide
    murder mutiny naming nationalisation nationalization negotiation nomination oath objection occupation
    offensive offer offering onset onslaught opening operation ordeal order ouster outage outbreak outburst
    outcry outflow outlay outpouring ovation overhaul overthrow overture pact pandemic parade pardon parole
    party passage passing patrol payment payout penalty performance persecution picket pilgrimage planning plea
    pledge plot plunge pogrom poisoning poll polling pollution postponement practice praise prayer pre-order
    premiere presentation pricing primary privatization probation probe procedure proceedings process production
    profit profit-taking program promise promotion proposal prorogation prosecution protest provocation
    publication pull-out pullout purchase purge pursuit push putsch quake quarantine quarrel quest quiz race
    raid rally rampage ransom rape reaction reading rebate rebellion rebuff rebuke recall recapitalization
    receipt reception recession reckoning reconciliation recount recovery recruitment redemption referendum
    referral reform refund refusal rejection relaunch release relocation remark reminder removal rendezvous
    renewal repatriation repayment repeal reply report reprieve reprimand reprisal request rescue research
    reshuffle resignation resolution response restructuring result resumption resurgence retaliation retirement
    retort retreat return reunification reunion revelation revenge revenue reversal review revision revolt
    revolution rift riot riposte rise robbery roll-out rollout round round-up roundup rout row ruling run
    run-off runoff rupture sabbatical sabotage sacking sacrifice sale salute sanction sanctions scandal scramble
    screening scuffle search secession seizure selection sell-off sell-out selling selloff sentence sentencing
    separation service session setback settlement shake-up shakeup shelling shift shipment shipping shipwreck
    shoot-out shooting shootout shortage shortfall show showdown showing shuffle shutdown siege sighting signing
    sit-in skirmish slaughter slaying slide slowdown slump smuggling snub spat speculation speech spending spill
    spillage spin-off spinoff splashdown split spree sprint squeeze stabbing stall stampede standoff standstill
    start statement stint stop storm storming strife strike struggle stunt suicide suit summit support surge
    surgery surrender survey suspension swap swearing-in sweep swim swing swoop take-off takeoff takeover talk
    talks tampering task tender tenure test testimony testing thaw theft thrashing threat tirade tornado torture
    touchdown tour tournament trade trading trafficking tragedy training transaction transfer transition
    transplant travel travesty treachery treason treatment trek tremor trial tribute trip triumph truce tsunami
    tumult turmoil turn turnaround turnout twist typhoon unrest unveiling upgrade upheaval uprising uproar upset
    upswing upturn usage use vaccination vandalism venture verdict veto victory vigil violation violence visit
    volley vote voting vow voyage waiting walk-out walkabout walkout war warning weakening wedding wildfire win
    wipeout wiretapping withdrawal work workshop wounding wreck write-down write-off writedown writeoff
    """)

# endings that make nouns of happening, and the nouns with such endings that name things, states or groups
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ering", "ssal", "eal", "aking", "alling", "uction")
NO_EVENTS = _words("""
    absence administration advertisement alliance allowance ambition ambulance ammunition apartment appliance
    argument association assumption attendance attention audience authorization aviation balance basement cement
    circumstance civilization collection commission compartment competence composition concentration condition
    confidence conscience consequence constitution convenience corporation correlation department dependence
    description destination dimension direction disposition distance distinction division document duration
    education element emotion entrance environment equation equipment essence establishment evaluation evidence
    excellence exception existence expectation experience explanation expression faction fiction finance foundation
    fraction fragment fragrance friction function garment generation governance government guidance identification
    ignorance impression inclination influence information innocence installation institution instruction
    instrument insurance intelligence intention intermission jurisdiction justification licence limitation location
    maintenance management mansion mention moment monument motion motivation nation notion nuance nutrition
    obligation occasion opposition option organisation organization orientation parliament passion patience
    pavement pension perfection permission pigment population portion position possession potion precaution
    preference presence pretension proportion protection provision question radiation ration reference reflection
    regulation relation reputation requirement reservation residence resistance romance salvation satisfaction
    science section segment sentiment sequence significance silence situation solution station substance
    supervision supplement surveillance television temperament tension tradition transportation utterance vacation
    valuation variation version vision vocation
    """)

# verbs that report what somebody says or thinks; the saying itself matters little
REPORTING = _words("""
    accuse acknowledge add admit agree allege announce argue ask assert believe call caution characterise
    characterize cite claim comment complain concede conclude confirm consider contend declare deny describe
    disclose emphasise emphasize estimate expect explain express fear feel hear hope indicate inform insist
    interpret know maintain mention note observe point post predict question quote read recall refer regard reiterate
    remark repeat reply report respond reveal say see show speculate state stress suggest suspect tell testify think
    tweet want warn wish wonder worry write
    """)
# of these, the ones that are news in themselves
ANNOUNCING = _words("accuse acknowledge admit agree announce concede confirm declare deny disclose reveal warn")

# verbs for what is done about something that has happened before
RESPONSES = _words("""
    applaud avenge blame celebrate commemorate condemn criticise criticize decry defend denounce deplore discuss
    examine explore hail honor honour investigate justify lament mark mourn oppose praise probe protest punish
    recall regret reject review revisit salute study survive welcome witness
    """)

# nouns for what a period comes to
FIGURES = _words("earning earnings expenditure income loss net output profit revenue sale spending turnover")

# verbs of states, and those that only carry a noun or another verb
STATIVE = _words("""
    account alarm allow amount appear average be believe belong can care cast comprise concern consider consist
    constitute contain cost dampen depend deserve differ disappoint doubt enable equal exist expect fear feature feel
    fit hate have highlight hold hope include involve keep know lack lie like live look love matter may mean need owe
    own possess prefer range reflect regard relate remain represent require resemble reside seem sit smell sound
    stand stay stretch suffice suggest suppose surprise shock taste tend think total underline underscore
    understand want weigh wish worry
    """)
LIGHT = _words("""
    be become begin come continue do get give go happen have help keep let make occur put remain set start stop
    take try use
    """)

# verbs that carry an effect, an impression or a step of an argument, not something that somebody did
FIGURATIVE = _words("""
    add affect apply await benefit bridge build cast coincide come complicate compete conclude contribute create
    dampen deepen demonstrate depict develop echo emerge encourage enjoy ensure escalate evoke expand extend face
    fill focus follow fuel give govern grow help highlight hinder hurt impede imply improve inspire intend link
    mark motivate offer pave pose portray prompt prove provide raise receive reflect rise serve shape signal specify
    spend spark stem symbolise symbolize turn undermine welcome widen work worsen
    """)

# verbs that by themselves tell of no happening
EMPTY = STATIVE | LIGHT | FIGURATIVE

# words for one happening: who tells "the refusal" may have told "declined" before
KINDRED = (
    "refuse refusal reject rejection decline",
    "elect election",
    "vote voting ballot",
    "rule ruling decide decision judge judgment judgement verdict",
    "suspend suspension prorogue prorogation",
    "resign resignation quit",
    "kill killing murder assassinate assassination slay",
    "airstrike strike",
    "meet meeting talk talks",
    "arrest detain detention",
    "visit trip journey",
    "announce announcement declare declaration",
    "demonstrate demonstration protest rally march",
    "leave departure depart",
    "withdraw withdrawal pullout",
    "appoint appointment name nominate nomination",
    "crash collision collide",
    "shoot shooting gunfire",
)
# words for one sort of happening: of two on one day with the same participants a timeline shows one
COMPANIONS = (
    "elect vote referendum poll win victory",
    "rule find finding opinion hold order",
    "resign retire step",
    "kill death die",
    "airstrike attack bomb bombing raid",
    "meet summit conference",
    "visit travel go arrive arrival",
    "announce statement",
    "demonstrate gather",
    "leave exit withdraw",
    "launch begin start open",
)

# verbs that say with their object what happens: "hold talks", "issue a ruling"
SUPPORTING = _words("call carry conduct deliver do give have hold issue launch make stage take undertake")
# verbs that tell nothing without an object
TRANSITIVE = _words("appoint decide find hold issue make reach refer rule serve sign suspend take")

# verbs and nouns whose complement is planned, and those that leave it open
PLANNING = _words("""
    agree aim arrange ask bound call decide demand due expect hope intend invite likely offer order plan pledge
    poised prepare promise propose ready request require schedule seek set slate threaten urge vow want
    """)
DOUBTING = _words("""
    abandon allege alleged attempt avoid cancel decline deny doubt fail fear hope hypothetical impossible possible
    postpone potential prevent refuse reject rumor rumour speculate suspect suspected threaten try unable unlikely
    wonder
    """)
CANCELLED = _words("cancel scrap abandon shelve deny avert prevent")
# what makes a clause a condition or a question
CONDITIONS = _words("if unless whether lest")
DOUBT_ADVERBS = _words(
    "allegedly reportedly apparently possibly perhaps maybe probably supposedly purportedly presumably"
)
DOUBT_MODALS = _words("may might could would should can must ca")
