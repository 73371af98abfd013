//! Words that only running text has: where one of them stands, a name or a company has ended.

use super::chars::{folded, is_han};

/// English and Spanish, folded. Nothing that is a name of people or firms belongs here.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "wants", "want", "wanted", "needs", "need", "needed", "asks", "asked", "asking", "likes", "liked",
    "looking", "looks", "is", "are", "was", "were", "has", "have", "had", "says", "said", "came", "comes",
    "met", "meets", "works", "worked", "runs", "buys", "sells", "sold", "uses", "used", "knows", "knew",
    "seems", "plans", "planning", "interested", "visited", "visiting", "called", "sent", "send", "gave",
    "from", "with", "who", "via", "about", "very", "not", "also", "already", "again", "still", "could",
    "would", "should", "must", "their", "they", "she", "his", "her", "we", "our", "please", "follow",
    "requests", "requested", "requires", "wishes", "tells", "told", "thinks", "responsible", "referred",
    "introduced", "decides", "back", "only", "but", "because", "if", "when", "where", "what", "how", "at",
    "quiere", "quieren", "queria", "necesita", "necesitan", "pide", "piden", "pidio", "busca", "buscan",
    "pregunta", "preguntan", "pregunto", "tiene", "tienen", "es", "son", "esta", "estan", "era", "fue",
    "viene", "vienen", "vino", "dice", "dicen", "dijo", "trae", "traen", "usa", "usan", "trabaja",
    "trabajan", "vende", "venden", "compra", "compran", "interesado", "interesada", "interesados", "le",
    "les", "nos", "ya", "muy", "no", "con", "que", "hay", "lleva", "llevan", "solicita", "solicitan",
    "quisiera", "prefiere", "decide", "conoce", "llamar", "enviar", "mandar", "visito", "hablar", "sobre",
    "pero", "porque", "cuando", "donde", "como", "su", "sus", "tambien",
];

/// Chinese beginnings of running text. A single character would cut names such as 李想.
#[rustfmt::skip]
const HAN: &[&str] = &[
    "想要", "想看", "想买", "想了解", "想知道", "想问", "想做", "想试", "想订", "想谈", "需要", "需求", "要求", "要报价", "要样品", "要资料",
    "要买", "要看", "要做", "要订", "希望", "询问", "咨询", "问了", "问我", "问价", "感兴趣", "对我们", "对路灯", "来自", "负责", "打算", "计划",
    "正在", "考虑", "关注", "说他", "说她", "说要", "说是", "觉得", "认为", "已经", "准备", "预算", "预计", "目前", "现在", "今年", "明年",
    "后年", "年底", "下个月", "上午", "下午", "今天", "明天", "后天", "大后天", "昨天", "下周", "本周", "这周", "周一", "周二", "周三", "周四",
    "周五", "周六", "周日", "星期", "让我", "请我", "请发", "请联系", "联系我", "加微信", "有兴趣", "有项目", "有意向", "有需求", "很感", "很喜",
    "很满", "喜欢", "想", "要", "问", "带了", "带来", "好的", "谢谢", "项目", "订单", "编号", "合同", "地址", "展位", "招标", "投标", "报价",
    "数量", "规格", "价格", "有个", "有一个", "联系", "找", "见过", "聊了", "很", "带着", "我们", "他们", "客户", "主要", "采购", "在找",
    "在做", "找我", "看了", "看中", "看过", "买过", "用过", "合作过", "认识", "介绍",
];

/// Whether a word, as typed, is running text. A capital makes it a name, but for the plainest of verbs.
pub(super) fn is_running(word: &str) -> bool {
    let plain = folded(word);
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    if plain.chars().next().is_some_and(is_han) {
        return starts_running(plain);
    }
    WORDS.contains(&plain)
}

/// Whether Chinese text starts as running text does.
pub(super) fn starts_running(text: &str) -> bool {
    HAN.iter().any(|start| text.starts_with(start))
}

/// Where in an unspaced Chinese word running text begins, after at least two characters.
pub(super) fn running_from(word: &[char]) -> Option<usize> {
    (2..word.len().min(8)).find(|at| {
        let rest: String = word[*at..].iter().take(6).collect();
        HAN.iter().any(|start| start.chars().count() > 1 && rest.starts_with(start))
    })
}
