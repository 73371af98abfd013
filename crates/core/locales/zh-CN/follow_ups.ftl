# 承诺事项：期限用语、列表、详情。

due-none = 补一个
due-done = { $when } 完成
due-today = 今天
due-today-at = 今天 { $time }
due-some-day = 日期未定
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
follow-ups-group-overdue = 已逾期
follow-ups-group-today = 今天
follow-ups-group-tomorrow = 明天
follow-ups-group-week = 本周
follow-ups-group-later = 以后
follow-ups-group-some_day = 日期未定
follow-ups-group-done = 已完成
follow-ups-none = 还没有承诺事项。
follow-ups-none-hint = 在登记行写上 >报价 周五，承诺就会列在这里。
follow-ups-none-match = 没有符合筛选条件的承诺。
follow-ups-none-match-hint = 改看全体，或查看全部展会。
follow-ups-none-match-all = 全部显示
follow-ups-all-done = 到期事项已全部完成。
follow-ups-chosen-none = 选一项，查看是对谁的承诺。

follow-up-what = { $kind }：{ $text }
follow-up-was-due = 期限：{ $when }，已逾期 { $late }。
follow-up-due = 期限：{ $when }。
follow-up-done-on = 完成：{ $when }。
follow-up-promised = 承诺：{ $when }，{ $staff }。
follow-up-promised-when = 承诺：{ $when }。
follow-up-clock = { $grade } 级时限：{ $time }。
follow-up-after-deadline = 晚于 { $grade } 级时限：{ $when }。
follow-up-promise = 承诺
follow-up-field-kind = 事项
follow-up-field-text = 说明
follow-up-field-text-empty = 补充说明
follow-up-field-day = 日期
follow-up-field-day-empty = 日期未定
follow-up-field-time = 时间
follow-up-field-time-empty = 时间不限
follow-up-field-staff = 负责人
follow-up-nobody = 无人
follow-up-nameless = 尚无姓名
follow-up-quote = 最近报价
follow-up-quote-name = { $number } r{ $revision }
follow-up-timeline = 时间线
follow-up-outcome = 结果与下一个承诺
follow-up-outcome-ghost = 结果如何，接着 >做什么 +2d
follow-up-done-next = 完成并定下一步
follow-up-only-done = 完成
follow-up-reopen = 重新打开
follow-up-came-of-it = 结果
follow-up-came-nothing = 没有记下结果。
follow-up-key-done = 完成
follow-up-actions = 可做的操作
follow-up-action-snooze = 推迟
follow-up-action-reassign = 转交
follow-up-action-mail = 写邮件
follow-up-action-lead = 线索
follow-up-also = 其他承诺
follow-up-snooze = 推迟到
follow-up-snooze-tonight = 今晚
follow-up-snooze-tomorrow = 明天
follow-up-snooze-monday = 下周一
follow-up-snooze-three = 三天后
follow-up-snooze-week = 一周后
follow-up-snooze-other = 另选一天…
follow-up-done-toast = 对 { $name } 的{ $kind }已完成。
follow-up-done-next-toast = 对 { $name } 的{ $kind }已完成。下一步：{ $next }，{ $when }。
follow-up-reopened-toast = 对 { $name } 的{ $kind }已重新打开。
follow-up-snoozed-toast = 对 { $name } 的{ $kind }推迟到 { $when }。
follow-up-reassigned-toast = 对 { $name } 的{ $kind }已转交 { $staff }。

follow-ups-group-no_step = 没有下一步
follow-ups-stepless = { $count } 条没有下一步
follow-ups-mine = 只看我的
follow-ups-more = 日历文件
follow-ups-look = 显示方式
follow-ups-look-list = 按期限
follow-ups-look-week = 周
follow-ups-look-month = 月
follow-ups-none-then = 这些日子没有承诺。
follow-ups-days = 日期
follow-ups-day = { $day }：{ $open } 项未完成，{ $late } 项逾期，{ $done } 项完成
follow-ups-week = { $first } – { $last }
follow-ups-page-back = 往前
follow-ups-page-on = 往后
follow-ups-column-state = 状态
follow-ups-column-whom = 对象
follow-ups-column-due = 期限
follow-ups-column-made = 承诺时间
follow-ups-to-calendar = 导出到日历…
follow-ups-all-to-calendar = 未完成的全部导出到日历…
follow-ups-one-to-calendar = 这一项导出到日历…
follow-ups-from-calendar = 取回改动的时间…
follow-ups-many-outcome = 完成并记结果
follow-ups-many-ask-outcome = 这些承诺的结果
follow-ups-many-done = { $count ->
    [0] 没有未完成的
   *[other] { $count } 项承诺已完成
}
follow-ups-many-snooze = { $count ->
    [0] 没有未完成的
   *[other] { $count } 项承诺已推迟
}
follow-ups-many-reassign = { $count ->
    [0] 没有未完成的
   *[other] { $count } 项承诺已转交
}
follow-ups-many-delete = { $count ->
    [0] 没有删除
   *[other] 已删除 { $count } 项承诺
}
follow-up-action-call = 打电话
follow-up-action-quote = 报价
follow-up-action-next = 再承诺
follow-up-next = 下一个承诺
follow-up-next-ghost = 报价 周五，电话 +2d
follow-up-next-ask = 还承诺什么、何时：电话 +2d
follow-up-no-step = 没有下一步
follow-up-logged = { $name }，{ $when } 登记。
follow-up-answer-by = 答复：{ $when }。
follow-up-until = { $when } 前
follow-up-no-clock = 未评级
follow-up-past-clock = 超出时限
follow-up-give = 承诺
follow-up-close = 写明原因并关闭
follow-up-close-why = 关闭线索的原因
follow-up-closed-toast = 线索已关闭。
follow-up-promised-toast = 已记下承诺。
follow-up-snooze-days = … 天后
follow-up-snooze-ask-days = 多少天后
follow-up-snooze-bad-days = 1 到 365 天。
follow-up-calling = 正在呼叫 { $number }，号码也已复制。
follow-up-calling-only = 正在呼叫 { $number }。
follow-up-number-copied = 这台电脑没有拨号程序：已复制 { $number }。
follow-up-no-phone = 没有电话号码。
calendar-written = { $count } 项承诺已写入 { $file }。
calendar-without-day = { $count } 项没有日期，未写入。
calendar-moved = { $count ->
    [0] 没有改动
   *[other] { $count } 项承诺改了时间
}
calendar-unmoved = { $count } 项不变。
calendar-foreign = { $count } 个日程不是本册未完成的承诺。
calendar-unreadable = { $count } 个日程的时间无法识别。
