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
