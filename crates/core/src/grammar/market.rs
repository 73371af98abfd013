//! Takes market notes out of the line: their kind, their topics and their text.

use super::chars::{is_separator, is_stop};
use super::line::{Reader, add_topic};
use super::run::Run;
use super::tokens::Kind;
use super::understood::{MarketLine, PartKind};
use super::{grade, step};
use crate::model::codes::MarketNoteKind as K;

/// What each kind is called, folded.
#[rustfmt::skip]
const KINDS: &[(&str, K)] = &[
    ("trend", K::Trend), ("trends", K::Trend), ("tendencia", K::Trend), ("tendencias", K::Trend),
    ("趋势", K::Trend), ("市场趋势", K::Trend), ("动向", K::Trend), ("rival", K::Rival), ("rivals", K::Rival),
    ("competitor", K::Rival), ("competitors", K::Rival), ("competition", K::Rival), ("rivales", K::Rival),
    ("competencia", K::Rival), ("competidor", K::Rival), ("competidores", K::Rival),
    ("competidora", K::Rival), ("竞争对手", K::Rival), ("竞争者", K::Rival), ("竞品", K::Rival), ("对手", K::Rival),
    ("同行", K::Rival), ("竞争", K::Rival), ("price", K::Price), ("prices", K::Price), ("pricing", K::Price),
    ("cost", K::Price), ("precio", K::Price), ("precios", K::Price), ("coste", K::Price), ("价格", K::Price),
    ("市场价格", K::Price), ("市场价", K::Price), ("报价", K::Price), ("regulation", K::Regulation),
    ("regulations", K::Regulation), ("rule", K::Regulation), ("rules", K::Regulation),
    ("law", K::Regulation), ("certification", K::Regulation), ("certificate", K::Regulation),
    ("standard", K::Regulation), ("standards", K::Regulation), ("compliance", K::Regulation),
    ("norm", K::Regulation), ("normativa", K::Regulation), ("regulacion", K::Regulation),
    ("norma", K::Regulation), ("normas", K::Regulation), ("ley", K::Regulation),
    ("certificacion", K::Regulation), ("homologacion", K::Regulation), ("reglamento", K::Regulation),
    ("法规", K::Regulation), ("规定", K::Regulation), ("标准", K::Regulation), ("认证", K::Regulation),
    ("政策", K::Regulation), ("法律", K::Regulation), ("监管", K::Regulation), ("idea", K::Idea),
    ("ideas", K::Idea), ("suggestion", K::Idea), ("想法", K::Idea), ("点子", K::Idea), ("主意", K::Idea),
    ("建议", K::Idea), ("创意", K::Idea), ("sugerencia", K::Idea),
];

impl Reader<'_> {
    /// `~trend #lighting text`: up to the next market note, step or grade.
    pub(super) fn market(&mut self) -> bool {
        let sigil = &self.tokens[self.at];
        self.parts.claim(PartKind::Market, sigil.start, sigil.end);
        self.at += 1;
        let mut kind = None;
        let mut draft = Draft { topics: Vec::new(), text: String::new(), open: true, in_text: false };
        while self.at < self.tokens.len() && !self.ends_market() {
            let begins = kind.is_none() && draft.text.is_empty();
            if begins && let Some((found, end)) = self.market_kind() {
                kind = Some(found);
                self.market_part(&mut draft, end);
                self.take_to(end);
            } else if self.tokens[self.at].kind == Kind::Sigil('#')
                && let Some((topic, end)) = self.topic_at()
            {
                self.parts.claim(PartKind::MarketTopic, self.tokens[self.at].start, end);
                add_topic(&mut draft.topics, topic);
                (draft.open, draft.in_text) = (false, false);
                self.at += 2;
            } else {
                self.market_text(&mut draft);
                self.at += 1;
            }
        }
        // A line that does not say what it is tells where the market goes.
        let kind = kind.unwrap_or(K::Trend);
        let text = draft.text.trim_end_matches(|c| is_stop(c) && c != '。').trim_end().to_owned();
        self.out.market_notes.push(MarketLine { kind, topics: draft.topics, text });
        true
    }

    fn ends_market(&self) -> bool {
        match self.tokens[self.at].kind {
            Kind::Sigil('~') => true,
            Kind::Sigil('!') => self.marked().is_some_and(|t| grade::read(&t.text).is_some()),
            Kind::Sigil('>') => step::read(&self.run(self.at + 1), self.today).is_some(),
            _ => false,
        }
    }

    fn market_kind(&self) -> Option<(K, usize)> {
        let run = self.run(self.at);
        kind_at(&run).map(|(kind, end)| (kind, run.line_end(end)))
    }

    /// Adds the token to the text. Signs that only hold apart do not begin one.
    fn market_text(&mut self, draft: &mut Draft) {
        let token = &self.tokens[self.at];
        let raw = &self.chars[token.start..token.end];
        if !draft.in_text && raw.iter().all(|c| is_separator(*c)) {
            return;
        }
        if !draft.text.is_empty() && (token.spaced || !draft.in_text) {
            draft.text.push(' ');
        }
        let quoted = token.kind == Kind::Quoted && draft.text.is_empty() && !token.spaced;
        if token.kind == Kind::Word || quoted {
            draft.text.push_str(&token.text);
        } else {
            draft.text.extend(raw);
        }
        draft.in_text = true;
        self.market_part(draft, token.end);
    }

    /// Claims up to `end`, as one part with what is before it unless a topic stands between.
    fn market_part(&mut self, draft: &mut Draft, end: usize) {
        if draft.open {
            self.parts.extend(end);
        } else {
            self.parts.claim(PartKind::Market, self.tokens[self.at].start, end);
            draft.open = true;
        }
    }
}

/// A market note while it is read.
struct Draft {
    topics: Vec<String>,
    text: String,
    /// Whether the newest part is the note's own and goes on.
    open: bool,
    /// Whether the token before belongs to the text.
    in_text: bool,
}

/// The kind named at the start of a market note, and where its word ends, with a colon after it.
pub(super) fn kind_at(run: &Run) -> Option<(K, usize)> {
    let (kind, end) = run.longest(0, KINDS)?;
    // `price-sensitive` and `rule's` are words of the text.
    let glued = matches!(run.at(end), '-' | '\'' | '’' | '/');
    (!glued).then(|| (kind, end + usize::from(run.at(end) == ':')))
}
