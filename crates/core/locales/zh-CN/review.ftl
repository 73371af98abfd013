# 处理承诺：其他程序的日历。

calendar-summary = { $done ->
    [yes] ✓ { $what }：{ $whom }
   *[no] { $what }：{ $whom }
}
export-file-ics = 日历
cli-reschedule = 取回在日历中改过的时间
cli-ics = 日历文件（.ics）
cli-rescheduled = 已移动 { $moved } 项承诺，{ $unmoved } 项不变。{ $foreign ->
    [0] {""}
   *[other] 有 { $foreign } 个日程不是本册中未完成的承诺。
}{ $unreadable ->
    [0] {""}
   *[other] 有 { $unreadable } 个日程的时间无法识别。
}
cli-deadlines = 各级线索的答复时限；给出的选项即写入
cli-deadline-hours = { $grade } 级线索须在多少小时内答复
cli-business-days = 时限落在休息日时，是否移到下一个工作日 18:00
cli-holiday = 休息日，例如 2026-12-25=圣诞节
cli-no-holiday = 恢复上班的日子
cli-deadlines-told = A 级 { $a } 小时，B 级 { $b } 小时，C 级 { $c } 小时，{ $business ->
    [yes] 落在休息日的移到下一个工作日 18:00
   *[no] 休息日照常计算
}
