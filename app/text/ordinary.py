"""The words that need no look, and those that are names as well: English, and of the trade."""

_WORDS = """
a able about above abroad accept access account accountant accountants accounting accounts across
act action active actual actually add added adding address admin after afternoon ag again against
age ago agree agreed ah ai all allow allowed almost alone along already also although always am
among an and android annoying another answer answers any anybody anymore anyone anything anyway
anywhere apart api app appear appears apple application apply approval approvals approve apps april
archive archiving are area areas around array art article as ash ask asked asking asks assign at
attach attachment august auto automatic automatically available average avoid aware away back backup
bad bar based basic basil be bear became because become been before began begin behind being believe
below beside best better between beyond big bigger biggest bill billing bills bit black blank block
blocked blog blue book booking bookkeeping bookmark both bottom bought box branch break breaks
briefs bring broke broken brook browser bug bugs build building built bulk bus business busy but
button buttons buy bv by cache calendar call called calling calls came can cannot cant card care
case cases cause caused cd cell cells ceo certain cfo chance change changed changes changing charge
charged chart chase chat cheap cheaper check checked checkout choice choose chose chrome clean clear
clearly click clicked clicking client clients cliff clock close closed cloud cms co code colleague
colt column columns come comes coming comment comments common company compare complete completely
computer confirm confused confusing confusion connect connected connection contact contacts content
continue contract control convert copied copy corp correct correctly cost costs could couldnt count
country couple course cover cpu crash crashed crashes crashing create created creates creating
credit crm crystal css csv cto currencies currency current currently custom customer customers cut
daily daisy dark dashboard data database date dates dawn day days dead deal dear december decide
deep default delay delete deleted deleting delivery depend depends design desk desktop despite
detail details device dialog did didnt differ difference different difficult difficulty digital
direct directly disable disabled disappear disappeared disappears discount display dns do docs
document documentation documents does doesnt doing domain done dont double down download downloaded
downloading downloads dr draft drag drive drop dropdown due duplicate during dvd each earl earlier
early ease easier easily easy edge edit edited editing editor eight either else email emails
employee employees empty enable end ended ends english enough enter entire entry error errors
especially etc eu even evening ever every everybody everyone everything everywhere exactly example
examples excel excellent except exist existing exists expect expected expensive explain explained
export exported exporting exports extra face fact fail failed failing fails failure fair faith fall
false faq far fast faster favourite feature features february feedback feel feels fern few field
fields figure file files fill filled filter filters final finally find finds fine finish firefox
first fit five fix fixed fixes flow folder folders follow following font for force forced forest
forever forget forgot form format forms forward found four frank frau free freelancer freelancers
freeze freezes friday from front frozen ftp full fully function fund further future gave gb gdpr
general get gets getting gif gift ginger give given gives gmbh gmt go goal goes going gone good
google got gps gpu grace grant great green grid group groups guess gui guide guy had half hand
handle hang hangs happen happened happening happens happy hard harmony has hate have havent having
hd he head header hear heard heather heavy held hello help helped helpful helps her here herr
herself hey hi hidden hide high higher him himself his history hit hold home homepage hope host
hosting hour hours how however html https huge hundred hunter i icon id idea ideas if ignore ill im
image images imap import important imported importing imports impossible improve in inc include
included includes including incorrect inside insight install installed instead integration interface
internet into invite invoice invoices invoicing ios ip ipad iphone iris is isnt isp issue issues it
item items its itself ive jade january jewel job join joy jpeg jpg json july jump june just kb keep
keeps kept key keyboard keys kind kinds knew know known knows label lan lance lane language laptop
large last late later latest law layout lead leads learn least leave leaves left less let lets
letter level library life light like liked likes limit limited limits line lines link links linux
list listed lists little live llc load loaded loading loads local location lock locked log logged
login logo logs long longer look looked looking looks lose losing lost lot lots love loved low lower
ltd mac madam madame made mail main make makes making man manage manager manual manually many map
march mark mason match matter matters may maybe mb me mean means meant measure media meet meeting
meetings member members menu mercy merge merged merges message messages met method middle might
migrate migration miles mind mine minute minutes miss missed missing mistake misty mobile mode model
modern monday money monsieur month monthly months more morning most mostly mouse move moved moving
mp mr mrs ms much multiple must mx my myself name named names navigation near nearly need needed
needs neither network never new news next nice night nine no nobody none nor normal normally not
note notes nothing notice noticed notification notifications november now nowhere number numbers
object obvious october of off offer offered office often oh ok okay old olive on onboarding once one
ones online only onto opal open opened opening opens option options or order ordered orders organise
os other others otherwise our ourselves out outlook over own owner page pages paid panel paper part
partner partners parts past paste path patience pay paying payment payments pc pdf pearl penny
people per percent perfect perhaps permission permissions person phone photo photos php pick picture
pictures piece pierce place plain plan planned plans platform play please plugin plugins plus pm png
point policy poor popup porter position possible post posts practice prefer present press pressed
pretty preview previous price prices pricing print printed printing private probably problem
problems process product products prof profile program progress project projects promise proper
properly public publish published purchase push put qr quality question questions quick quickly
quite quote ram random rather ray re read reading ready real really reason receive received recent
recently reconciliation red refresh refund register related release reload remember remind reminder
reminders remove removed renew renewal reopen repeat replace replied reply report reported reports
request requests require required reset resize resolve response rest restart restore result results
return returns review rich right rob robin rocky rod role roles room rose row rows rss ruby rule
rules run running runs rusty sa saas safari safe sage said sale same sat saturday save saved saves
saving saw say saying says scan scared scarlet schedule screen script scroll sdk search searching
second seconds section security see seem seemed seems seen select selected selection send sending
sends sense sent seo separate september server servers service session sessions set sets setting
settings setup seven several shall share shared sharing she sheet ship shipping shop short shortcut
should shouldnt show showed showing shown shows shut side sidebar sign signed signup signups sim
similar simple simply since single sir site sites situation six size skip sky sla slow slower slowly
slows small sms smtp so software sold solution solve solved some somebody somehow someone something
sometimes somewhere soon sorry sort sound source space specific speed spend spent spinner
spreadsheet spreadsheets sql ssd ssh ssl sso staff standard star start started starting starts state
statement status stay step steps sterling stew still stone stop stopped stops storage store strange
stuck stuff style subject submit subscribe subscription such suddenly suggest summary summer sun
sunday sunny supplier suppliers support supported suppose sure surprise svg switch switched sync
system tab table tables tablet tabs tag tags take taken takes taking talk talked task tasks tax tb
team teammate teammates teams template templates ten terrible test tested testing text than thank
thanks that thats the their them theme themes themselves then there these they theyre thing things
think third this those though thought thousand three through thursday ticket tickets till time times
timezone tiny title tls to today together told tomorrow too took tool tools top total totally touch
track translate translation trial tried trinity trouble true trust try trying tuesday turn turned
turns tv twelve twice two txt type typed typing ugly ui uk unable unclear under understand
unfortunately unless unlike until up update updated updates upgrade upgraded upload uploaded
uploading uploads upset url us usa usable usb use used useful useless user users uses using usual
usually utc utf ux value values vat vendor vendors version very via victor video view views violet
visible visit vpn vs wait waited waiting want wanted wants ward warehouse warn warning was wasnt
waste watch way ways we web webhook webhooks webpage website wed wednesday week weekly weeks weird
well went were werent what whatever whats when whenever where whether which while white who whole
whose why wide wider widget wifi will window windows wish with within without wlan wonder wont word
wordpress words work workaround worked workflow working works world worried worse worst worth would
wouldnt write writes writing written wrong wrote xls xlsx xml yeah year yearly years yes yesterday
yet you youd youll your youre yours yourself yourselves youve zero zip zone zoom
"""
_NAMES = """
april art august basil bill brook chance chase cliff crystal daisy dawn earl faith fern frank
ginger grace grant guy harmony heather hope hunter iris jade jewel joy june lance lane mark mason
may mercy miles misty olive opal patience pearl penny pierce porter ray rich rob robin rocky rod
rose ruby rusty sage scarlet skip sky stew stone summer sunny trinity victor violet ward will
"""
ORDINARY = frozenset(_WORDS.split())
NAMES_TOO = frozenset(_NAMES.split())
"""A word here, a name there: with a capital they are looked at, like any other."""
SHORT = 3
ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "est", "able", "n't", "al", "ment", "ness")


def is_ordinary(word: str) -> bool:
    """Whether a folded word, its apostrophes left out, is one that needs no look."""
    bare = word.replace("'", "")
    if bare in ORDINARY:
        return True
    stems = (bare.removesuffix(end) for end in ENDINGS if bare.endswith(end))
    return any(len(stem) > 1 and _is_stem(stem) for stem in stems)


def _is_stem(stem: str) -> bool:
    doubled = stem[:-1] if stem[-1] == stem[-2] and len(stem) > SHORT else stem
    return bool({stem, f"{stem}e", doubled} & ORDINARY)
