//! Names in their own script: Chinese family names and titles, and what they say about the Latin spelling beside them.

use super::chars::{folded, is_han, is_native, is_unspaced};

/// Chinese family names by their pinyin, the most common first; simplified and traditional.
#[rustfmt::skip]
const FAMILIES: &[(&str, &str)] = &[
    ("wang", "王汪"), ("li", "李黎厉"), ("zhang", "张張章"), ("liu", "刘劉柳"), ("chen", "陈陳"), ("yang", "杨楊"),
    ("zhao", "赵趙"), ("huang", "黄黃"), ("zhou", "周"), ("wu", "吴吳武伍邬"), ("xu", "徐许許"), ("sun", "孙孫"),
    ("hu", "胡"), ("zhu", "朱祝诸"), ("gao", "高"), ("lin", "林"), ("he", "何贺和"), ("guo", "郭"), ("ma", "马馬"),
    ("luo", "罗羅骆"), ("liang", "梁"), ("song", "宋"), ("zheng", "郑鄭"), ("xie", "谢謝解"), ("han", "韩韓"),
    ("tang", "唐汤湯"), ("feng", "冯馮封"), ("yu", "于余俞喻虞郁"), ("dong", "董"), ("xiao", "萧肖蕭"), ("cheng", "程成"),
    ("cao", "曹"), ("yuan", "袁苑"), ("deng", "邓鄧"), ("fu", "傅付符"), ("shen", "沈申"), ("zeng", "曾"),
    ("peng", "彭"), ("lu", "吕卢鲁陆路呂盧陸魯逯"), ("lv", "吕呂"), ("su", "苏蘇"), ("jiang", "蒋江姜蔣"), ("cai", "蔡"),
    ("jia", "贾賈"), ("ding", "丁"), ("wei", "魏韦卫韋衛"), ("xue", "薛"), ("ye", "叶葉"), ("yan", "严阎颜闫晏嚴閻顏"),
    ("pan", "潘"), ("du", "杜"), ("dai", "戴代"), ("xia", "夏"), ("zhong", "钟仲鍾鐘"), ("tian", "田"), ("ren", "任"),
    ("fan", "范樊範"), ("fang", "方房"), ("shi", "石史施时"), ("yao", "姚"), ("tan", "谭谈覃譚"), ("liao", "廖"),
    ("zou", "邹鄒"), ("xiong", "熊"), ("jin", "金靳"), ("hao", "郝"), ("kong", "孔"), ("bai", "白柏"), ("cui", "崔"),
    ("kang", "康"), ("mao", "毛茅"), ("qiu", "邱仇裘丘"), ("qin", "秦覃"), ("gu", "顾古谷顧"), ("hou", "侯"),
    ("shao", "邵"), ("meng", "孟蒙"), ("long", "龙龍"), ("wan", "万萬"), ("duan", "段"), ("lei", "雷"),
    ("qian", "钱錢"), ("yin", "尹殷"), ("chang", "常"), ("qiao", "乔喬"), ("lai", "赖賴"), ("gong", "龚宫巩龔"),
    ("wen", "文温溫"), ("pang", "庞"), ("lan", "兰蓝蘭"), ("ni", "倪"), ("tao", "陶"), ("hong", "洪"), ("zhai", "翟"),
    ("an", "安"), ("ai", "艾"), ("niu", "牛"), ("ge", "葛"), ("you", "尤游"), ("bao", "包鲍"), ("zuo", "左"),
    ("qi", "齐戚祁"), ("mo", "莫"), ("ke", "柯"), ("bi", "毕"), ("nie", "聂"), ("jiao", "焦"), ("xiang", "向项"),
    ("ou", "欧區"), ("xing", "邢"), ("ji", "季纪吉姬"), ("pei", "裴"), ("tong", "童佟"), ("zhan", "詹"),
    ("guan", "关管關"), ("miao", "苗缪"), ("qu", "曲瞿屈"), ("sheng", "盛"), ("mei", "梅"), ("ling", "凌"),
    ("huo", "霍"), ("geng", "耿"), ("mu", "穆牟"), ("yue", "岳"), ("luan", "栾"), ("shang", "尚"), ("dan", "单"),
    ("che", "车"), ("ruan", "阮"), ("lou", "娄楼"), ("ning", "宁甯"), ("shu", "舒"), ("min", "闵"), ("pu", "蒲濮"),
    ("kou", "寇"), ("diao", "刁"), ("zha", "查"), ("bian", "卞边"), ("ying", "应"), ("zong", "宗"), ("si", "司"),
    ("zang", "臧"), ("gan", "甘"), ("jing", "景荆"), ("xi", "席奚"), ("mi", "米"), ("ao", "敖"), ("leng", "冷"),
    ("xin", "辛"), ("yi", "易"), ("ban", "班"), ("sang", "桑"), ("sui", "隋"), ("ju", "鞠"), ("chai", "柴"),
    ("cen", "岑"), ("lian", "廉连"), ("ran", "冉"), ("dang", "党"), ("shan", "单山"), ("chu", "褚楚储"),
];

/// Family names of two characters.
#[rustfmt::skip]
const DOUBLE: &[(&str, &str)] = &[
    ("ouyang", "欧阳歐陽"), ("sima", "司马司馬"), ("zhuge", "诸葛諸葛"), ("shangguan", "上官"), ("huangfu", "皇甫"),
    ("linghu", "令狐"), ("situ", "司徒"), ("murong", "慕容"), ("xiahou", "夏侯"), ("dongfang", "东方東方"),
    ("gongsun", "公孙公孫"), ("nangong", "南宫"), ("duanmu", "端木"), ("yuchi", "尉迟"), ("zhangsun", "长孙"),
    ("ximen", "西门"), ("helian", "赫连"), ("dugu", "独孤"), ("tuoba", "拓跋"), ("yuwen", "宇文"), ("dongguo", "东郭"),
    ("zhongli", "钟离"), ("xuanyuan", "轩辕"), ("sikong", "司空"), ("puyang", "濮阳"), ("chunyu", "淳于"),
];

/// The commonest Japanese family names and, by their first syllable, Korean ones.
#[rustfmt::skip]
const JAPANESE: &[&str] = &[
    "佐藤", "鈴木", "高橋", "田中", "渡辺", "伊藤", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村",
    "清水", "斎藤", "斉藤", "山崎", "中島", "池田", "橋本", "阿部", "石川", "前田", "藤田", "小川", "後藤", "岡田", "長谷川", "村上", "近藤",
    "石井", "坂本", "遠藤", "青木", "藤井", "西村", "福田", "太田", "三浦", "岡本", "松田", "中川", "中野", "原田", "小野", "田村", "竹内",
];
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진";

/// Korean family names as they are spelled in Latin script.
#[rustfmt::skip]
const KOREAN_LATIN: &[(&str, &str)] = &[
    ("kim", "김"), ("lee", "이"), ("yi", "이"), ("rhee", "이"), ("park", "박"), ("pak", "박"), ("bak", "박"),
    ("choi", "최"), ("choe", "최"), ("jung", "정"), ("jeong", "정"), ("chung", "정"), ("kang", "강"),
    ("gang", "강"), ("cho", "조"), ("jo", "조"), ("yoon", "윤"), ("yun", "윤"), ("jang", "장"), ("chang", "장"),
    ("lim", "임"), ("im", "임"), ("han", "한"), ("oh", "오"), ("seo", "서"), ("suh", "서"), ("shin", "신"),
    ("kwon", "권"), ("hwang", "황"), ("ahn", "안"), ("an", "안"), ("song", "송"), ("ryu", "류"), ("yoo", "유"),
    ("yu", "유"), ("hong", "홍"), ("jeon", "전"), ("ko", "고"), ("moon", "문"), ("bae", "배"), ("baek", "백"),
    ("heo", "허"), ("nam", "남"), ("noh", "노"), ("ha", "하"), ("kwak", "곽"), ("cha", "차"), ("joo", "주"),
    ("woo", "우"), ("min", "민"),
];

/// Family names that stand first in Korea, Vietnam and Hong Kong, and hardly anywhere as a given name.
#[rustfmt::skip]
const FIRST_IN_LATIN: &[&str] = &[
    "kim", "park", "choi", "jeong", "kwon", "hwang", "yoon", "nguyen", "tran", "pham", "huynh", "phan",
    "bui", "ngo", "duong", "truong", "trinh", "wong", "chan", "cheung", "lau", "leung", "kwok", "chow",
    "tsang", "yeung", "cheng", "chiu", "tse", "ng",
];

/// Chinese and Japanese titles, longest first where one ends in another.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "副总经理", "总经理", "副总裁", "董事长", "总工程师", "秘书长", "工程师", "副市长", "副局长", "副主任", "副处长", "副院长", "副教授", "大使",
    "采购经理", "项目经理", "销售经理", "市场经理", "技术总监", "市场总监", "采购总监", "运营总监", "总裁", "总监", "副总", "总工", "经理", "主任",
    "主管", "局长", "处长", "科长", "部长", "市长", "区长", "县长", "院长", "所长", "会长", "校长", "厂长", "书记", "教授", "博士", "老师",
    "先生", "女士", "小姐", "老板", "老總", "總經理", "經理", "助理", "顾问", "议员", "代表", "律师", "医生", "师傅", "总", "總", "さん",
    "様", "氏", "님", "씨", "부장", "과장", "대리", "사장", "이사", "팀장", "대표", "차장", "박사", "교수",
];
/// Titles of one character that count only after a lone family name: 刘董, 王工.
const SHORT_TITLES: &[char] = &['董', '工', '局', '处', '科', '院', '导'];

/// Whether a whole word is a title.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// Cuts a title off the end of a Chinese name: `张伟经理` is 张伟 and 经理.
pub(super) fn without_title(name: &str) -> (&str, &str) {
    for title in TITLES {
        if let Some(rest) =
            name.strip_suffix(title).filter(|rest| !rest.is_empty() && rest.chars().count() <= 5)
        {
            return (rest, title);
        }
    }
    let family = family_of(name);
    let mut rest = name[family.len()..].chars();
    match (rest.next(), rest.next()) {
        (Some(c), None) if !family.is_empty() && SHORT_TITLES.contains(&c) => (family, &name[family.len()..]),
        _ => (name, ""),
    }
}

/// The family name a native name begins with, if it is a known one.
pub(super) fn family_of(name: &str) -> &str {
    let Some(first) = name.chars().next() else { return "" };
    let count = name.chars().filter(|c| is_native(*c) || is_unspaced(*c)).count();
    let dotted = name.contains(['·', '・', '•', '‧']);
    if let Some(family) =
        JAPANESE.iter().find(|f| name.starts_with(**f) && (count > 2 && first_two_differ(name, f)))
    {
        return &name[..family.len()];
    }
    if is_han(first) && !dotted && count <= 5 {
        let two = name.char_indices().nth(2).map_or(name.len(), |(at, _)| at);
        let double = DOUBLE
            .iter()
            .any(|(_, chars)| chars.as_bytes().chunks(6).any(|pair| pair == &name.as_bytes()[..two]));
        if double {
            return &name[..two];
        }
        if FAMILIES.iter().any(|(_, chars)| chars.contains(first)) {
            return &name[..first.len_utf8()];
        }
    }
    let korean = KOREAN.contains(first) && (2..=4).contains(&count);
    if korean { &name[..first.len_utf8()] } else { "" }
}

/// A Japanese family name leaves room for a given one; 高橋 alone must not be 高 and 橋 either.
fn first_two_differ(name: &str, family: &str) -> bool {
    name.len() > family.len()
}

/// Whether a Chinese word has the form of a person's name.
pub(super) fn is_plausible(word: &str) -> bool {
    let (name, title) = without_title(word);
    let count = name.chars().count();
    let family = family_of(name).chars().count();
    name.chars().all(is_han)
        && family > 0
        && (if title.is_empty() { count > family && count <= family + 2 } else { count <= 4 })
}

/// Whether a word is a lone Chinese family name.
pub(super) fn is_family(word: &str) -> bool {
    !word.is_empty() && family_of(word) == word && word.chars().all(is_han)
}

/// Whether a word is a Japanese family name, after which the given name stands apart.
pub(super) fn is_japanese_family(word: &str) -> bool {
    JAPANESE.contains(&word)
}

/// How common a Latin word is as a Chinese family name: 0 is the most common.
pub(super) fn family_rank(word: &str) -> Option<usize> {
    let plain = folded(word);
    FAMILIES
        .iter()
        .position(|(pinyin, _)| *pinyin == plain)
        .or_else(|| DOUBLE.iter().any(|(p, _)| *p == plain).then_some(0))
}

/// Whether a Latin word spells this Chinese or Korean family name.
pub(super) fn spells(word: &str, family: &str) -> bool {
    let plain = folded(word).replace(['\'', '’', '-'], "");
    let mut lists = FAMILIES.iter().chain(DOUBLE).chain(KOREAN_LATIN);
    !family.is_empty() && lists.any(|(spelling, chars)| *spelling == plain && chars.contains(family))
}

/// Whether a name of two or three short words begins with a family name that its country puts first.
pub(super) fn begins_with_family(words: &[&str]) -> bool {
    let known = |word: &&str| FIRST_IN_LATIN.contains(&&*folded(word));
    let short = words.iter().all(|w| w.split('-').all(|part| part.chars().count() < 7));
    let vietnamese = words
        .first()
        .is_some_and(|w| matches!(&*folded(w), "nguyen" | "tran" | "pham" | "huynh" | "bui" | "truong"));
    let several = words.len() > 2 || words.get(1).is_some_and(|w| w.contains('-'));
    (2..=4).contains(&words.len())
        && short
        && words.first().is_some_and(known)
        && !words.last().is_some_and(known)
        && (several || vietnamese)
}

/// Whether a Latin word can be read as pinyin, one to three syllables.
pub(super) fn is_pinyin(word: &str) -> bool {
    let plain = folded(word).replace(['\'', '’', '-'], "");
    plain.is_ascii() && plain.len() < 19 && syllables(&plain, 3)
}

fn syllables(text: &str, most: usize) -> bool {
    text.is_empty()
        || (most > 0
            && (1..=text.len().min(6)).any(|n| is_syllable(&text[..n]) && syllables(&text[n..], most - 1)))
}

fn is_syllable(text: &str) -> bool {
    #[rustfmt::skip]
    const FINALS: &[&str] = &[
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie",
        "in", "ing", "iong", "iu", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
        "v",
    ];
    let from = match text.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        [
            b'b' | b'p' | b'm' | b'f' | b'd' | b't' | b'n' | b'l' | b'g' | b'k' | b'h' | b'j' | b'q' | b'x'
            | b'r' | b'z' | b'c' | b's' | b'y' | b'w',
            ..,
        ] => 1,
        _ => 0,
    };
    let end = &text[from..];
    let lips = matches!(text.as_bytes(), [b'b' | b'p' | b'm' | b'f' | b'w', b'o']);
    lips || (FINALS.contains(&end)
        && (from > 0 || matches!(end, "a" | "ai" | "an" | "ang" | "ao" | "e" | "ei" | "en" | "er" | "ou")))
}
