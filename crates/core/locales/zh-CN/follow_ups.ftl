# 承诺事项：期限用语、列表、详情。

due-none = 补一个
due-done = { $when } 完成
due-today = 今天
due-today-at = 今天 { $time }
due-late-minutes = 逾期 { $minutes } 分钟
due-late-hours = 逾期 { $hours } 小时
due-late-days = 逾期 { $days } 天
duration-minutes = { $minutes } 分钟
duration-hours = { $minutes ->
    [0] { $hours } 小时
   *[other] { $hours } 小时 { $minutes } 分钟
}
duration-days = { $days } 天

follow-ups-title = 跟进
follow-ups-open = { $count } 项未完成
follow-ups-everyone = 全体
follow-ups-week = 今天前后几日
follow-ups-day = { $open ->
    [0] 无未完成
   *[other] 未完成 { $open } 项
}，{ $late ->
    [0] 无逾期
   *[other] 逾期 { $late } 项
}，已完成 { $done } 项
follow-ups-group-late = 已逾期
follow-ups-group-today = 今天
follow-ups-group-tomorrow = 明天
follow-ups-group-week = 本周
follow-ups-group-after = 以后
follow-ups-group-count = { $open }
follow-ups-group-count-done = { $open }，已完成 { $done }
follow-ups-none = 还没有承诺事项。
follow-ups-none-hint = 在登记行写上 >报价 周五，承诺就会列在这里。
follow-ups-all-done = 到期事项已全部完成。
follow-ups-chosen-none = 选一项，查看是对谁的承诺。

follow-up-for = { $name }：{ $kind }
follow-up-was-due = 应于 { $when } 完成，已逾期 { $late }。
follow-up-due = 期限：{ $when }。
follow-up-done-on = { $when } 完成。
follow-up-promised = { $when } 由 { $staff } 承诺。
follow-up-outcome = 结果与下一个承诺
follow-up-outcome-ghost = 结果如何，接着 >做什么 +2d
follow-up-done-next = 完成并定下一步
follow-up-only-done = 完成
follow-up-key-done = 完成
follow-up-key-outcome = 结果
follow-up-key-snooze = 推迟
follow-up-key-reassign = 转交
follow-up-key-lead = 线索
follow-up-key-next = 下一项
follow-up-also = 其他承诺
follow-up-snooze-tomorrow = 明天 { $time }
follow-up-snooze-monday = 周一 { $day }
follow-up-snooze-other = 另选一天
follow-up-done-toast = 已完成：{ $name }，{ $kind }。
follow-up-done-next-toast = 已完成：{ $name }，{ $kind }。下一步：{ $next }，{ $when }。
follow-up-snoozed-toast = { $name }，{ $kind }：推迟到 { $when }。
follow-up-reassigned-toast = { $name }，{ $kind }：已转交 { $staff }。
