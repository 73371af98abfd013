//! What lists cost in the real window, for `cargo xtask bench`: it prints figures and fails on what is promised.

use std::env;

use fairlead_e2e::{App, Setup};
use serde_json::Value;

/// Scrolls the list in front from end to end, notes each frame, and says how long rows stayed blank where it stopped.
const SCROLL: &str = "return await new Promise((done) => {
    const grid = document.querySelector('[role=grid]');
    const end = grid.scrollHeight - grid.clientHeight;
    const frames = [];
    let most = 0;
    let last = performance.now();
    const blank = () => {
      const { top, bottom } = grid.getBoundingClientRect();
      return [...grid.querySelectorAll('.blank')].some((it) => {
        const box = it.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
    };
    const still = (from, then) => requestAnimationFrame(() => {
      if (blank() && performance.now() - from < 3000) still(from, then);
      else then(performance.now() - from);
    });
    const jump = (left, waits) => {
      if (left === 0) return done({ frames, most, waits, rows: Number(grid.getAttribute('aria-rowcount')) });
      grid.scrollTop = Math.floor(end * ((left * 7919) % 97) / 97);
      const from = performance.now();
      requestAnimationFrame(() => still(from, (wait) => jump(left - 1, [...waits, wait])));
    };
    const step = (at) => requestAnimationFrame((now) => {
      frames.push(now - last);
      last = now;
      most = Math.max(most, grid.querySelectorAll('[role=row]').length);
      grid.scrollTop = Math.floor(end * at / 600);
      if (at < 600) step(at + 1);
      else still(performance.now(), (wait) => jump(20, [wait]));
    });
    requestAnimationFrame((now) => { last = now; step(1); });
});";

/// Goes to a screen and says how long it took until its rows were painted.
const SWITCH: &str = "const given = arguments; return await new Promise((done) => {
    const [to, list] = given;
    const from = performance.now();
    [...document.querySelectorAll('nav button')].find((it) => it.ariaLabel.startsWith(to)).click();
    const look = () => requestAnimationFrame(() => {
      const grid = document.querySelector(`[role=grid][aria-label='${list}']`);
      const row = grid?.querySelector('[role=row][aria-selected] .name, [role=row][aria-selected] .t1');
      if (row && row.textContent.trim()) requestAnimationFrame(() => done(performance.now() - from));
      else if (performance.now() - from > 5000) done(5000);
      else look();
    });
    look();
});";

/// Completes the promise in front with its key and says how long it took until the next one was painted.
const COMPLETE: &str = "return await new Promise((done) => {
    const grid = document.querySelector('[role=grid][aria-label=Follow-ups]');
    const shown = () => grid.querySelector('[role=row].on')?.textContent + document.querySelector('article .name')?.textContent;
    const before = shown();
    const from = performance.now();
    grid.focus();
    grid.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true }));
    const look = () => requestAnimationFrame(() => {
      if (shown() !== before) requestAnimationFrame(() => done(performance.now() - from));
      else if (performance.now() - from > 5000) done(5000);
      else look();
    });
    look();
});";

/// The time between frames while nothing happens.
const IDLE: &str = "return await new Promise((done) => {
    const frames = [];
    let last = performance.now();
    const step = (left) => requestAnimationFrame((now) => {
      frames.push(now - last);
      last = now;
      if (left > 0) step(left - 1);
      else done(frames);
    });
    step(120);
});";

fn figures(value: &Value) -> Vec<u64> {
    let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let whole = |it: &Value| it.as_u64().or_else(|| it.to_string().split('.').next()?.parse().ok());
    all.iter().filter_map(whole).collect()
}

fn row(what: &str, value: &str) {
    println!("bench: {what} | {value}");
}

/// Works ten promises off, and says how long the slowest took.
fn completing(app: &App) -> u64 {
    app.script_async(SWITCH, &["Follow-ups".into(), "Follow-ups".into()]);
    app.settle();
    let took = (0..10).map(|_| {
        let took = app.script_async(COMPLETE, &[]);
        std::thread::sleep(std::time::Duration::from_millis(600));
        figures(&Value::Array(vec![took])).first().copied().unwrap_or(u64::MAX)
    });
    took.max().unwrap_or(u64::MAX)
}

#[test]
#[ignore = "measures a release build on a large book: `cargo xtask bench`"]
fn lists() {
    let book = env::var("FAIRLEAD_BENCH_BOOK").unwrap();
    let app = Setup::default().argument("--book").argument(book).start();
    app.css("[role=grid] [role=row][aria-selected] .name").nth(0).appears();
    let mut idle = figures(&app.script_async(IDLE, &[]));
    idle.sort_unstable();
    row("idle frame interval", &format!("{} ms", idle.get(idle.len() / 2).copied().unwrap_or(0)));
    let mut slowest = 0;
    for _ in 0..3 {
        for (to, list) in [
            ("Companies", "Companies"),
            ("Contacts", "Contacts"),
            ("Follow-ups", "Follow-ups"),
            ("Leads", "Leads"),
        ] {
            let took = app.script_async(SWITCH, &[to.into(), list.into()]);
            slowest = slowest.max(figures(&Value::Array(vec![took])).first().copied().unwrap_or(u64::MAX));
            app.settle();
        }
    }
    row("switching view, the slowest of 12", &format!("{slowest} ms"));
    row(
        "completing a promise until the next is painted, the slowest of 10",
        &format!("{} ms", completing(&app)),
    );
    let mut broken = Vec::new();
    for list in ["Contacts", "Leads"] {
        app.script_async(SWITCH, &[list.into(), list.into()]);
        if list == "Leads" {
            // Every lead of every show, closed ones too.
            while app.script("return !document.querySelector('.tools .chip .x')", &[]) == false {
                app.script("document.querySelector('.tools .chip .x').click()", &[]);
                app.settle();
            }
        }
        app.settle();
        let seen = app.script_async(SCROLL, &[]);
        let frames = figures(&seen["frames"]);
        let slow = frames.iter().filter(|frame| **frame > 25).count() * 1000 / frames.len().max(1);
        let waits = figures(&seen["waits"]);
        let (wait, most) = (waits.iter().max().copied().unwrap_or(u64::MAX), seen["most"].as_u64());
        let rows = seen["rows"].as_u64().unwrap_or(0);
        row(
            &format!("{list}: {rows} rows scrolled end to end, frames over 25 ms"),
            &format!("{}.{} %", slow / 10, slow % 10),
        );
        row(&format!("{list}: longest until a jump shows its rows, of 21"), &format!("{wait} ms"));
        row(&format!("{list}: row elements at most"), &most.unwrap_or(0).to_string());
        if slow > 50 || wait > 100 || most > Some(200) || rows < 90_000 {
            broken.push(list);
        }
    }
    assert!(broken.is_empty() && slowest <= 100, "not as promised: {broken:?}, {slowest} ms");
}
