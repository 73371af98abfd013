//! In which encoding a text file is: its mark, then strict UTF-8, then what its letters look like.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, CoderResult, Decoder, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE,
};

use super::source::{Source, unreadable};
use crate::error::{Code, Error, Result};

/// Encodings that a person can choose from, by the names that people know them by.
pub const CHOICES: &[&str] = &[
    "UTF-8",
    "GB18030",
    "Big5",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1257",
    "ISO-8859-2",
    "KOI8-R",
    "macintosh",
    "UTF-16LE",
    "UTF-16BE",
];

/// How much is read at once.
const PIECE: usize = 64 * 1024;

/// As many bytes of lines that are not plain ASCII decide about the encoding.
const SAMPLE: usize = 256 * 1024;

/// The encoding with this name, under any of its usual ones.
///
/// # Errors
/// `not_a_choice`.
pub(super) fn named(name: &str) -> Result<&'static Encoding> {
    let encoding = Encoding::for_label(name.trim().as_bytes());
    // The labels of the web call GB2312 and GBK what is read as GB18030.
    encoding
        .map(|encoding| if encoding == GBK { GB18030 } else { encoding })
        .ok_or_else(|| Error::new(Code::NotAChoice).with("value", name))
}

/// Finds out the encoding by reading the whole file through.
///
/// # Errors
/// `not_a_table` for bytes that are no text, `file_unreadable`.
pub(super) fn detect(source: &Source) -> Result<&'static Encoding> {
    let head = source.head(PIECE as u64)?;
    if let Some((encoding, _)) = Encoding::for_bom(&head) {
        return Ok(encoding);
    }
    if head.starts_with(&[0x84, 0x31, 0x95, 0x33]) {
        return Ok(GB18030);
    }
    if let Some(encoding) = utf16_without_mark(&head) {
        return Ok(encoding);
    }
    let mut seen = Seen::default();
    let mut file = source.open()?;
    let mut piece = vec![0; PIECE];
    loop {
        let length = file.read(&mut piece).map_err(|error| unreadable(&error))?;
        if length == 0 {
            break;
        }
        seen.look(&piece[..length]);
    }
    seen.is_utf8 &= seen.rest.is_empty();
    if seen.bytes > 0 && seen.controls * 100 > seen.bytes {
        return Err(Error::new(Code::NotATable));
    }
    Ok(if seen.is_utf8 { UTF_8 } else { legacy(&seen.sample) })
}

/// Text in UTF-16 whose mark is missing has a zero beside nearly every ASCII letter, always on the same side.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = head.len() / 2;
    if pairs < 2 || even.max(odd) * 10 < pairs * 3 || even.min(odd) * 20 > pairs {
        None
    } else {
        Some(if odd > even { UTF_16LE } else { UTF_16BE })
    }
}

/// What reading a file through showed.
struct Seen {
    bytes: usize,
    controls: usize,
    is_utf8: bool,
    /// The beginning of a character that a piece broke off in.
    rest: Vec<u8>,
    /// Lines that are not plain ASCII.
    sample: Vec<u8>,
}

impl Default for Seen {
    fn default() -> Self {
        Self { bytes: 0, controls: 0, is_utf8: true, rest: Vec::new(), sample: Vec::new() }
    }
}

impl Seen {
    fn look(&mut self, piece: &[u8]) {
        self.bytes += piece.len();
        let control = |byte: &&u8| **byte < 9 || (14..27).contains(*byte) || **byte == 127;
        self.controls += piece.iter().filter(control).count();
        if piece.is_ascii() && self.rest.is_empty() {
            return;
        }
        if self.is_utf8 {
            self.rest.extend_from_slice(piece);
            let (is_utf8, rest) = match std::str::from_utf8(&self.rest) {
                Ok(_) => (true, Vec::new()),
                Err(error) if error.error_len().is_none() => {
                    (true, self.rest[error.valid_up_to()..].to_vec())
                }
                Err(_) => (false, Vec::new()),
            };
            (self.is_utf8, self.rest) = (is_utf8, rest);
        }
        if self.sample.len() < SAMPLE {
            for line in piece.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
                self.sample.extend_from_slice(line);
            }
        }
    }
}

/// Signs that make up a good part of any text, of names of people and of names of companies, in each script.
const FREQUENT: &[(&Encoding, &str)] = &[
    (
        GB18030,
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十\
         三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相\
         全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果\
         料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则\
         任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带\
         安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装\
         影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标\
         写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严司有限股份技能智慧城深圳杭州上\
         李刘陈杨赵黄吴徐孙胡朱郭何罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方\
         伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英姓手机邮箱地址职位经理话联系备注客户来源展位先生女士，。：；、（）《》",
    ),
    (
        BIG5,
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十\
         三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相\
         全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果\
         料員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別手角期根論運指幾九區強放決西被做必先回則任取據處隊\
         南給色光門即保治北造百規領七海口東導器壓志世金增爭濟思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務\
         具萬每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界林律究觀越織裝影算低持音眾書布復容\
         兒須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候親快效院查江型王\
         李劉陳楊趙黃吳徐孫胡朱郭羅梁鄭謝宋唐鄧馮韓曹曾彭蕭蔡潘田董袁余葉蔣杜蘇魏呂丁沈姚盧鍾姜崔譚廖范汪陸戴賈韋夏邱方限股份有限公司\
         姓電話手機郵箱地址職稱經理聯絡備註客戶先生女士台北灣新竹，。：；、（）",
    ),
    (
        SHIFT_JIS,
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだでどばびぶべぼぱ\
         アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダデドバビブベボパピプペポャュョッー\
         株式会社東京都大阪府県市区町村田中山本小林佐藤鈴木高橋伊渡辺吉加井上松清口斎森池川石前岡長藤近坂遠青西福太三原島野村部長課電話番号氏名住所様、。（）",
    ),
    (EUC_JP, ""),
    (
        EUC_KR,
        "이다는의가을하고에지로한인사기서자리도정시대어일부나해전주수스아여상보은를장제구동원소신그성있들과라만공조유선경안무마세국비위회과적\
         연개방문치실면용관명화발계행모간물진단식업생점회사주식전화김이박최정강조윤장임한오서신권황안송류홍번호이름주소",
    ),
];

/// An encoding from before Unicode, by what the bytes above ASCII come out as.
fn legacy(sample: &[u8]) -> &'static Encoding {
    let japanese = FREQUENT[2].1;
    let frequency = |(encoding, frequent): &(&'static Encoding, &str)| {
        let frequent = if frequent.is_empty() { japanese } else { frequent };
        (share(sample, encoding, frequent), *encoding)
    };
    // Letters of European scripts stand among ASCII ones; two-byte scripts come in runs.
    let high = sample.iter().filter(|byte| **byte >= 0x80).count();
    let paired = sample.windows(2).filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x40).count();
    if paired * 2 >= high
        && let Some((percent, encoding)) = FREQUENT.iter().map(frequency).max_by_key(|(percent, _)| *percent)
        && percent >= 25
    {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == GBK { GB18030 } else { guess }
}

/// How many percent of the characters that are not ASCII are frequent ones; none when the bytes are not in this encoding.
fn share(sample: &[u8], encoding: &'static Encoding, frequent: &str) -> usize {
    let text = encoding.decode_without_bom_handling(sample).0;
    let (mut all, mut known, mut broken) = (0, 0, 0);
    for sign in text.chars().filter(|sign| !sign.is_ascii()).take(4_000) {
        all += 1;
        known += usize::from(frequent.contains(sign));
        // A piece may break off in a character; private signs are none that anybody writes.
        broken += usize::from(sign == '\u{fffd}' || ('\u{e000}'..'\u{f8ff}').contains(&sign));
    }
    if all == 0 || broken * 50 > all { 0 } else { known * 100 / all }
}

/// Reads a file as UTF-8, whatever it is in.
pub(super) struct Decoded {
    file: Box<dyn super::source::Bytes>,
    decoder: Decoder,
    piece: Vec<u8>,
    done: bool,
}

impl Decoded {
    pub(super) fn new(source: &Source, encoding: &'static Encoding) -> Result<Self> {
        let decoder = encoding.new_decoder_with_bom_removal();
        Ok(Self { file: source.open()?, decoder, piece: vec![0; PIECE], done: false })
    }

    /// Adds some more text; says whether there may be more.
    pub(super) fn more(&mut self, text: &mut Vec<u8>) -> Result<bool> {
        if self.done {
            return Ok(false);
        }
        let length = self.file.read(&mut self.piece).map_err(|error| unreadable(&error))?;
        self.done = length == 0;
        let mut from = 0;
        loop {
            let start = text.len();
            text.resize(start + 3 * (length - from) + 16, 0);
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(&self.piece[from..length], &mut text[start..], self.done);
            text.truncate(start + written);
            from += read;
            if result == CoderResult::InputEmpty {
                return Ok(!self.done);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8]) -> &'static str {
        detect(&Source::Bytes(bytes.into())).unwrap().name()
    }

    #[test]
    fn each_encoding_is_told_by_a_few_lines() {
        let chinese = "姓名,公司,电话\n陈璐,伊比联智能科技有限公司,13800000000\n王伟,深圳华芯,\n";
        let traditional = "姓名,公司,電話\n陳怡君,台北光電股份有限公司,\n林志明,新竹智慧城市,\n";
        let japanese = "氏名,会社,電話\n田中太郎,株式会社ひかり,\n鈴木さくら,東京センサー,\n";
        let korean = "이름,회사,전화\n김민수,서울조명주식회사,\n박지영,한국센서,\n";
        let spanish = "Nombre;Empresa\nMaría Peña;Iluminación Nuñez\nJosé;Señales\n";
        let polish = "Imię;Firma\nTomasz Wiśniewski;Zarząd Dróg Miejskich w Łodzi\nGrażyna;Żółw\n";
        let russian = "Имя;Компания\nАлексей Смирнов;Световые системы\nИрина;Городские сети\n";
        for (text, encoding) in [
            (chinese, GB18030),
            (traditional, BIG5),
            (japanese, SHIFT_JIS),
            (japanese, EUC_JP),
            (korean, EUC_KR),
            (spanish, encoding_rs::WINDOWS_1252),
            (polish, encoding_rs::WINDOWS_1250),
            (russian, encoding_rs::WINDOWS_1251),
        ] {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy);
            assert_eq!(found(&bytes), if encoding == GBK { "gb18030" } else { encoding.name() }, "{text}");
        }
        assert_eq!(found(chinese.as_bytes()), "UTF-8");
        assert_eq!(found(format!("\u{feff}{chinese}").as_bytes()), "UTF-8");
        for (mark, order) in [("\u{feff}", true), ("\u{feff}", false), ("", true), ("", false)] {
            let text = format!("{mark}Name,Company\r\nAna,Lumera\r\n");
            let units = text.encode_utf16();
            let bytes: Vec<u8> = if order {
                units.flat_map(u16::to_le_bytes).collect()
            } else {
                units.flat_map(u16::to_be_bytes).collect()
            };
            assert_eq!(found(&bytes), if order { "UTF-16LE" } else { "UTF-16BE" }, "{mark}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let picture: Vec<u8> = (0..4_000_u32).map(|at| u8::try_from(at * 7 % 251).unwrap()).collect();
        assert_eq!(detect(&Source::Bytes(picture.into())).unwrap_err().code, Code::NotATable);
        assert_eq!(named("gb2312").unwrap().name(), "gb18030");
        assert_eq!(named("klingon").unwrap_err().code, Code::NotAChoice);
    }
}
