//! The words that tell the parts of a Latin name apart: titles, particles, and given names that come second.

/// Titles before a name, folded and without full stops.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "dr", "dra", "prof", "profa", "mr", "mrs", "ms", "miss", "mx", "ing", "eng", "engr", "sir", "lady",
    "lord", "dame", "sr", "sra", "srta", "dna", "dona", "herr", "frau", "hr", "mme", "mlle", "arq", "arch",
    "lic", "dipl-ing", "dr-ing", "dott", "dottssa", "avv", "cllr", "councillor", "hon", "rev", "mag",
    "señor", "senor", "senora", "senorita", "doctor", "doctora", "professor", "profesor", "profesora",
    "ingeniero", "ingeniera", "alcalde", "alcaldesa", "mayor", "director", "directora", "minister",
    "ministro", "ministra", "concejal", "concejala", "regidor", "regidora", "capt", "col",
];

/// Titles after a name, folded and without full stops.
pub(super) const DEGREES: &[&str] =
    &["phd", "mba", "msc", "bsc", "md", "ma", "beng", "meng", "pe", "pmp", "cpa", "esq", "dphil"];

/// Given names that are the second half of a double one, so that two of them are no given and family name: Ana María.
#[rustfmt::skip]
pub(super) const SECOND_HALVES: &[&str] = &[
    "maria", "jose", "luis", "carlos", "manuel", "antonio", "jesus", "carmen", "isabel", "angel", "javier",
    "teresa", "cristina", "luisa", "angeles", "miguel",
];

/// Family names common enough to know one that stands alone.
#[rustfmt::skip]
pub(super) const FAMILIES: &[&str] = &[
    "garcia", "ruiz", "martin", "moreno", "munoz", "alonso", "navarro", "torres", "serrano", "molina",
    "ortega", "delgado", "castro", "ortiz", "rubio", "marin", "sanz", "iglesias", "medina", "cortes",
    "castillo", "garrido", "santos", "guerrero", "lozano", "cano", "prieto", "herrera", "soler", "vidal",
    "puig", "ferrer", "serra", "roca", "pujol", "smith", "jones", "brown", "taylor", "wilson", "johnson",
    "williams", "davies", "evans", "muller", "schmidt", "schneider", "fischer", "weber", "meyer", "wagner",
    "becker", "rossi", "russo", "ferrari", "bianchi", "silva", "pereira", "ferreira", "oliveira", "dubois",
    "moreau", "jansen", "de vries", "patel", "singh", "khan", "wang", "li", "zhang", "liu", "chen", "yang",
    "zhao", "huang", "zhou", "wu", "xu", "nguyen", "tran", "kim", "park", "tanaka", "suzuki", "sato",
];

/// Words that begin a family name or stand inside it, folded.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "de", "del", "della", "dela", "di", "da", "do", "dos", "das", "du", "des", "d", "la", "las", "los",
    "le", "van", "von", "vom", "zu", "zum", "zur", "der", "den", "ter", "ten", "te", "het", "op", "af",
    "av", "al", "el", "bin", "ibn", "ben", "bint", "abu", "san", "santa", "st", "saint", "mac", "mc", "in",
    "t", "'t", "dal", "dalla", "delle", "lo",
];

/// Small words between two family names.
pub(super) const JOINTS: &[&str] = &["y", "i", "e"];

/// Particles strong enough to be followed by a lower-case family name after a capitalised one.
pub(super) const STRONG: &[&str] = &["van", "von", "der", "den", "ter", "bin", "ibn", "al"];

/// Devotional endings of Spanish given names: `María del Carmen`.
#[rustfmt::skip]
pub(super) const DEVOTIONS: &[&str] = &[
    "carmen", "mar", "pilar", "rosario", "rocio", "angeles", "dolores", "nieves", "mercedes", "consuelo",
    "socorro", "amparo", "milagros", "paz", "luz", "concepcion", "jesus", "lourdes", "fatima", "valle",
    "castillo", "sol", "coro", "camino", "puy", "remedios", "montserrat", "soledad", "olvido", "prado",
    "henar", "carme", "mont",
];

/// Given names, folded: a second word among these belongs to the given name. Names that are common family names
/// of Spain (Martín, Alonso, Vicente …) are left out, because two family names are more common there.
#[rustfmt::skip]
pub(super) const GIVEN: &[&str] = &[
    // Spanish, Catalan, Basque, Galician, Portuguese
    "maria", "jose", "juan", "luis", "carlos", "antonio", "manuel", "angel", "jesus", "francisco", "javier",
    "miguel", "fernando", "alberto", "enrique", "eduardo", "ignacio", "pedro", "pablo", "rafael", "ramon",
    "andres", "jorge", "alejandro", "daniel", "david", "diego", "joaquin", "julio", "mario", "oscar",
    "raul", "ricardo", "roberto", "rodrigo", "sergio", "victor", "emilio", "ernesto", "eugenio", "felipe",
    "gabriel", "gonzalo", "guillermo", "gustavo", "hugo", "ivan", "adrian", "agustin", "alfonso", "alfredo",
    "alvaro", "armando", "arturo", "cesar", "ana", "carmen", "isabel", "teresa", "pilar", "dolores",
    "cristina", "elena", "lucia", "marta", "laura", "paula", "sara", "rosa", "julia", "eva", "irene",
    "silvia", "raquel", "beatriz", "rocio", "nuria", "montserrat", "mercedes", "luisa", "josefa", "angeles",
    "concepcion", "belen", "soledad", "victoria", "ines", "alicia", "patricia", "sofia", "claudia",
    "andrea", "natalia", "monica", "sonia", "esther", "susana", "yolanda", "gloria", "amparo", "begona",
    "consuelo", "dolors", "eugenia", "fernanda", "gabriela", "guadalupe", "jimena", "lourdes", "magdalena",
    "noelia", "olga", "rebeca", "veronica", "ximena", "jordi", "josep", "joan", "pere", "marc", "xavier",
    "xavi", "oriol", "nuria", "pau", "pol", "arnau", "lluis", "miquel", "francesc", "eulalia", "laia",
    "mireia", "merce", "neus", "inaki", "iker", "aitor", "unai", "ainhoa", "amaia", "ane", "maite", "joao",
    "paulo", "tiago", "rui", "nuno", "miguel", "ricardo", "ma", "mª", "m.ª", "fco", "fatima", "ana",
    "catarina", "mariana", "leonor", "luz", "paz", "mar", "emilia", "amelia",
    // English
    "james", "john", "robert", "michael", "william", "richard", "joseph", "charles", "christopher",
    "matthew", "anthony", "mark", "donald", "steven", "stephen", "paul", "andrew", "kenneth", "kevin",
    "brian", "edward", "ronald", "timothy", "jason", "jeffrey", "ryan", "jacob", "gary", "nicholas", "eric",
    "jonathan", "larry", "justin", "brandon", "benjamin", "samuel", "gregory", "frank", "alexander",
    "patrick", "raymond", "jack", "dennis", "jerry", "peter", "philip", "henry", "george", "thomas", "tom",
    "sam", "joe", "max", "alex", "oliver", "oscar", "leo", "ian", "neil", "simon", "adam", "alan", "arthur",
    "edwin", "mary", "patricia", "jennifer", "linda", "elizabeth", "barbara", "susan", "jessica", "sarah",
    "karen", "lisa", "nancy", "betty", "margaret", "sandra", "ashley", "kimberly", "emily", "donna",
    "michelle", "carol", "amanda", "dorothy", "melissa", "deborah", "stephanie", "rebecca", "sharon",
    "cynthia", "kathleen", "amy", "angela", "shirley", "anna", "brenda", "pamela", "emma", "nicole",
    "helen", "samantha", "katherine", "catherine", "christine", "debra", "rachel", "carolyn", "janet",
    "ruth", "heather", "diane", "virginia", "joyce", "olivia", "kelly", "christina", "joan", "evelyn",
    "judith", "megan", "alice", "ann", "anne", "annie", "jean", "jane", "grace", "rose", "marie", "lee",
    "louise", "charlotte", "lucy", "sophie", "claire", "clare", "kate", "lynn", "may", "mae", "faye",
    "beth", "hannah", "eleanor", "ellen", "florence",
    // German, Nordic, Dutch, French, Italian, Slavic
    "hans", "peter", "klaus", "jurgen", "wolfgang", "dieter", "uwe", "stefan", "stephan", "andreas",
    "michael", "thomas", "martin", "matthias", "markus", "christian", "sebastian", "tobias", "florian",
    "jan", "jens", "lars", "sven", "nils", "erik", "karl", "carl", "friedrich", "georg", "heinrich",
    "hermann", "johann", "johannes", "josef", "otto", "paul", "walter", "wilhelm", "anna", "lena", "katrin",
    "karin", "petra", "sabine", "monika", "ursula", "ulrike", "birgit", "heike", "anke", "anja", "lotte",
    "lisbeth", "ingrid", "astrid", "sofie", "emilie", "kristin", "kristina", "birgitte", "maja", "lina",
    "ida", "willem", "pieter", "johan", "hendrik", "jacob", "philippe", "pierre", "jacques", "michel",
    "claude", "luc", "marc", "francois", "louis", "henri", "andre", "yves", "baptiste", "helene", "sylvie",
    "nathalie", "isabelle", "camille", "chloe", "giulia", "chiara", "francesca", "paolo", "luca", "marco",
    "matteo", "giovanni", "giuseppe", "maria", "pia", "luigi", "carlo", "andrzej", "katarzyna", "ewa",
    "magda", "petr", "pavel", "jana", "ivana",
    // Further away
    "mohammed", "mohamed", "muhammad", "ahmed", "ali", "hassan", "abdul", "abdullah", "rahman", "karim",
    "fatima", "zahra", "kumar", "priya", "raj", "mei", "thi", "minh", "ling", "ming", "hui",
];
