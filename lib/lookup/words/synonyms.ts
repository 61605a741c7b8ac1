import { SHORT_FORMS } from "#lib/lookup/words/short-forms";

/**
 * What people write and the index does not: everyday words and short forms, each with the words of the index that it
 * stands for. Written for this project from general knowledge of English; the publisher's own abbreviations are data of
 * the index and not repeated here. One line each, `written = index words`; a short form with several meanings has
 * several lines.
 */

/** Everyday words for an occupation, its work or its place. */
const EVERYDAY = `
brickie = bricklayer
brickies = bricklayer
chippy = carpenter
chippie = carpenter
sparky = electrician
sparkie = electrician
spark = electrician
posty = postman
bobby = police officer
squaddie = soldier
lollipop man = school crossing patrol
lollipop lady = school crossing patrol
lollipop person = school crossing patrol
correctional = prison
mail carrier = postman
crossing guard = school crossing patrol
veterinary technician = veterinary nurse
apartment = property
realtor = estate agent
childcare = day nursery
child care = day nursery
caregiver = carer
care giver = carer
airhostess = air hostess
salesgirl = sales assistant
shopgirl = shop assistant
shop girl = shop assistant
entrepreneur = company owner
business owner = shop owner
business owner = company director
volunteer worker = charity worker
pentester = penetration tester
pen tester = penetration tester
product owner = product manager
coder = programmer
developer = programmer
programmer = developer
doctor = medical practitioner
physio = physiotherapist
medical doctor = medical practitioner
physio = physiotherapist
gp = general practitioner
truck driver = lorry driver
heavy goods vehicle driver = hgv driver
class 1 driver = hgv driver
class 2 driver = hgv driver
cab driver = taxi driver
tube driver = train driver
clothes shop = clothing retail trade
shop worker = sales assistant
shop assistant = sales assistant
shop floor assistant = sales assistant
sales advisor = sales assistant
cleaning lady = cleaner
dogsbody = general assistant
school meals = school catering
money advice = debt adviser
money adviser = debt adviser
it support = IT support technician
it help desk = IT support technician
it guy = IT technician
tech support = technical support
fire fighter = fireman
sports commentator = broadcaster
golf professional = professional golfer
golf pro = professional golfer
piano teacher = music teacher
guitar teacher = music teacher
violin teacher = music teacher
singing tutor = singing teacher
supply teacher = school teacher
tv presenter = television presenter
radio presenter = broadcaster
special constable = police constable
professional footballer = footballer
pro footballer = footballer
civil service = government
civil servant = government
council = local government
city council = local government
county council = local government
borough council = local government
council worker = local government officer
supermarket = retail trade
shop = retail trade
store = retail trade
high street shop = retail trade
tesco = retail trade
asda = retail trade
sainsburys = retail trade
morrisons = retail trade
aldi = retail trade
lidl = retail trade
waitrose = retail trade
primark = retail trade
argos = retail trade
boots = retail pharmacy
mcdonalds = take-away food shop
burger king = take-away food shop
greggs = bakery
costa = coffee shop
starbucks = coffee shop
royal mail = postal services
network rail = railways
british rail = railways
car garage = garage
bt = telecoms
openreach = telecoms
vodafone = telecoms
british gas = gas supplier
barclays = banking
lloyds = banking
hsbc = banking
natwest = banking
bank = banking
estate agency = estate agent
law firm = legal services
solicitors = legal services
accountancy firm = accountancy services
care home = residential home
old peoples home = residential home
old folks home = residential home
retirement home = residential home
pub = public house
gym = leisure centre
health club = leisure centre
building site = building construction
construction site = building construction
software house = software company
it company = computing
computer company = computing
tech company = computing
it industry = computing
haulage = road transport
haulage company = haulage contractor
car factory = vehicle manufacturing
car manufacturing = vehicle manufacturing
automotive = vehicle manufacturing
pharma = pharmaceutical
pharmaceuticals = pharmaceutical
food factory = food products manufacturing
nuclear power = nuclear fuel production
army = armed forces
navy = armed forces
raf = armed forces
military = armed forces
police = police service
fire brigade = fire service
college = further education
university = higher education
infant school = primary school
junior school = primary school
comprehensive school = secondary school
comprehensive = secondary school
high school = secondary school
grammar school = secondary school
academy = secondary school
special school = special needs school
`;

/** A field of work given for the occupation in it; only as the whole of an answer. */
const FIELDS = `
administration = administrator
bar work = bar staff
building = builder
carpentry = carpenter
caring = carer
catering = catering assistant
childcare = nursery worker
child care = nursery worker
cleaning = cleaner
construction = construction worker
driving = driver
farming = farmer
gardening = gardener
hairdressing = hairdresser
hospitality = catering assistant
housekeeping = housekeeper
labouring = labourer
nursing = nurse
office work = office worker
painting and decorating = painter and decorator
plumbing = plumber
reception = receptionist
retail = retail assistant
sales = sales assistant
security = security guard
teaching = teacher
waitressing = waiter
warehouse = warehouse worker
warehousing = warehouse worker
`;

interface Synonym {
  written: string;
  index: string;
  kind: "abbreviation" | "synonym";
  /** Only where it is the whole of the query. */
  alone: boolean;
}

function parse(table: string, kind: Synonym["kind"], alone = false): Synonym[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [written = "", index = ""] = line.split(" = ");
      return { written, index, kind, alone };
    });
}

export const SYNONYMS: readonly Synonym[] = [
  ...parse(SHORT_FORMS, "abbreviation"),
  ...parse(EVERYDAY, "synonym"),
  ...parse(FIELDS, "synonym", true),
];

/** Words that seldom change the group: said of a job, they cost little where an entry lacks them. */
export const FAINT: ReadonlySet<string> = new Set(
  (
    "senior junior trainee apprentice apprenticeship lead principal acting assistant deputy self employed freelance " +
    "freelancer part time full retired temporary temp casual permanent experienced qualified nights days weekends " +
    "zero hours contract small large local busy national international business company firm"
  ).split(" "),
);
