//! Invented visitors from China, Spain and Germany, some of whom are logged twice and written otherwise the second time.

/// Who was logged, as it was written down.
#[derive(Debug, Clone, Default)]
pub(crate) struct Visitor {
    /// The same for the same person.
    pub(crate) who: usize,
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) native: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    /// Latin name, native name, country.
    pub(crate) firm: (String, String, String),
}

/// Everybody.
#[derive(Debug, Default)]
pub(crate) struct Visitors {
    pub(crate) all: Vec<Visitor>,
}

type Pair = (&'static str, &'static str);

const FAMILIES_CN: &[Pair] = &[
    ("Wang", "王"),
    ("Li", "李"),
    ("Zhang", "张"),
    ("Liu", "刘"),
    ("Chen", "陈"),
    ("Zhao", "赵"),
    ("Zeng", "曾"),
    ("Shan", "单"),
    ("Xie", "解"),
    ("Ouyang", "欧阳"),
    ("Qiu", "仇"),
    ("Huang", "黄"),
];
const GIVENS_CN: &[Pair] = &[
    ("Wei", "伟"),
    ("Wei", "薇"),
    ("Fang", "芳"),
    ("Na", "娜"),
    ("Min", "敏"),
    ("Jing", "静"),
    ("Zhiqiang", "志强"),
    ("Haitao", "海涛"),
    ("Xiaoming", "晓明"),
    ("Yuxuan", "宇轩"),
    ("Mengjie", "梦洁"),
    ("Jianguo", "建国"),
    ("Lili", "丽丽"),
    ("Guorong", "国荣"),
    ("Shuhua", "淑华"),
    ("Tianyu", "天宇"),
];
const GIVENS_ES: &[&str] = &[
    "Ana",
    "Lucía",
    "María José",
    "Jordi",
    "Óscar",
    "Íñigo",
    "Montserrat",
    "Javier",
    "Núria",
    "Álvaro",
    "Begoña",
    "Joaquín",
    "Rocío",
    "Ramón",
    "Inés",
    "Guillermo",
];
const FAMILIES_ES: &[&str] = &[
    "Ruiz",
    "García",
    "Muñoz",
    "Fernández",
    "Puig",
    "Etxeberria",
    "Martínez",
    "Peña",
    "Ibáñez",
    "Domènech",
    "Vidal",
    "Castaño",
    "Quintana",
    "Soler",
    "Arias",
    "Zabala",
    "Ferrer",
    "Rovira",
];
const GIVENS_DE: &[&str] = &[
    "Katrin",
    "Jürgen",
    "Matthias",
    "Sabine",
    "Björn",
    "Anneliese",
    "Heike",
    "Stefan",
    "Uwe",
    "Friederike",
    "Thomas",
    "Ulrike",
    "Christoph",
    "Dörte",
    "Karl-Heinz",
    "Petra",
];
const FAMILIES_DE: &[&str] = &[
    "Böhme",
    "Müller",
    "Schröder",
    "von der Heide",
    "Strauß",
    "Krämer",
    "Weiß",
    "Schmidt",
    "Hoffmann",
    "Zöllner",
    "Großmann",
    "Lehmann",
    "Brandt",
    "Köhler",
    "Vogelsang",
    "Eichhorn",
];
const BRANDS: &[Pair] = &[
    ("Huaxin", "华芯"),
    ("Lanhai", "蓝海"),
    ("Zhiyun", "智云"),
    ("Tianhe", "天禾"),
    ("Mingguang", "明光"),
    ("Xingchen", "星辰"),
    ("Ruitong", "瑞通"),
    ("Qianfan", "千帆"),
];
const TRADES: &[Pair] = &[
    ("Sensing", "传感"),
    ("Lighting", "照明"),
    ("Technology", "科技"),
    ("Robotics", "机器人"),
    ("Energy", "能源"),
];
const BRANDS_EU: &[&str] = &[
    "Vallclara",
    "Lumera",
    "Nordlicht",
    "Ardiva",
    "Talvia",
    "Serrapuig",
    "Brunnwald",
    "Ostmark",
    "Calados",
    "Mirabel",
    "Hellberg",
    "Ferrovial Beispiel",
];
const TRADES_EU: &[&str] = &["Lighting", "Sensores", "Straßenbau", "Mobility", "Energie", "Urbana"];

/// A little generator of numbers (Knuth, MMIX), so that every run invents the same people.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

impl Visitors {
    /// So many people, a third of whom come back.
    pub(crate) fn invent(people: usize, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut all = Vec::new();
        for who in 0..people {
            let first = invent(&mut dice, who);
            if dice.chance(33) {
                all.push(otherwise(&mut dice, &first));
            }
            all.push(first);
        }
        Self { all }
    }
}

fn invent(dice: &mut Dice, who: usize) -> Visitor {
    let mut visitor = Visitor { who, ..Visitor::default() };
    let land = dice.below(3);
    // Firms are few, so that everybody has colleagues, and many of them namesakes elsewhere.
    visitor.firm = if land == 0 {
        let (brand, trade) = (dice.of(BRANDS), dice.of(TRADES));
        let latin = format!("{} {} Co., Ltd.", brand.0, trade.0);
        (latin, format!("深圳{}{}有限公司", brand.1, trade.1), "CN".into())
    } else {
        let (form, country) = if land == 1 { ("S.L.", "ES") } else { ("GmbH", "DE") };
        (format!("{} {} {form}", dice.of(BRANDS_EU), dice.of(TRADES_EU)), String::new(), country.into())
    };
    match land {
        0 => {
            let (family, given) = (dice.of(FAMILIES_CN), dice.of(GIVENS_CN));
            (visitor.family, visitor.given) = (family.0.into(), given.0.into());
            visitor.native = format!("{}{}", family.1, given.1);
        }
        1 => {
            visitor.given = dice.of(GIVENS_ES).into();
            visitor.family = format!("{} {}", dice.of(FAMILIES_ES), dice.of(FAMILIES_ES));
        }
        _ => (visitor.given, visitor.family) = (dice.of(GIVENS_DE).into(), dice.of(FAMILIES_DE).into()),
    }
    let host: String = visitor.firm.0.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    // A desk's mailbox or one of their own; a switchboard or a number of their own.
    visitor.email =
        Some(if dice.chance(15) { format!("info@{host}.example") } else { format!("p{who}@{host}.example") });
    let line = if dice.chance(15) { host.len() } else { who };
    visitor.phone = Some(format!("+4477009{line:05}"));
    visitor
}

/// The same visitor as somebody else types them, or the same hand in a hurry.
fn otherwise(dice: &mut Dice, first: &Visitor) -> Visitor {
    let mut again = first.clone();
    if !first.native.is_empty() {
        match dice.below(4) {
            0 => (again.given, again.family) = (String::new(), String::new()),
            1 => again.native = String::new(),
            2 => {
                (again.given, again.family) = (first.family.clone(), first.given.clone());
                again.native = String::new();
            }
            _ => again.given = first.given.to_uppercase(),
        }
    } else {
        match dice.below(6) {
            0 => again.family = without_accents(&first.family),
            1 => again.family = first.family.split(' ').next_back().unwrap().into(),
            2 => again.given = first.given.chars().take(1).collect::<String>() + ".",
            3 => again.family = slip(dice, &first.family),
            4 => again.given = slip(dice, &first.given),
            _ => (again.given, again.family) = (first.family.clone(), first.given.clone()),
        }
    }
    match dice.below(3) {
        0 => again.email = None,
        1 => again.phone = None,
        _ => {}
    }
    match dice.below(4) {
        0 => again.firm.0 = again.firm.0.replace(" Co., Ltd.", "").replace(" S.L.", "").replace(" GmbH", ""),
        1 if !again.firm.1.is_empty() => again.firm.0 = String::new(),
        2 => again.firm.0 = again.firm.0.to_uppercase(),
        _ => {}
    }
    again
}

fn without_accents(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'á' | 'à' | 'ä' => 'a',
            'é' | 'è' => 'e',
            'í' => 'i',
            'ó' | 'ö' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            other => other,
        })
        .collect()
}

/// Two neighbours swapped, a letter left out, or one typed twice.
fn slip(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = 1 + dice.below(letters.len().saturating_sub(2));
    match dice.below(3) {
        0 if at + 1 < letters.len() => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}
