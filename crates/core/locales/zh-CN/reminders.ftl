# 提醒：通知的文字和设置。

reminder-due = { $count } 项承诺到期
reminder-line = { $what }，{ $time }
reminder-line-named = { $what }：{ $whom }，{ $time }
reminder-digest = 今天有 { $count } 项承诺
reminder-digest-late = 其中 { $late } 项已逾期
reminder-digest-none-late = 没有逾期
reminder-sample = 提醒就是这个样子。

settings-reminders = 提醒
settings-reminders-names = 显示姓名
settings-reminders-plain = 不显示姓名
settings-reminders-off = 关闭
settings-reminders-digest = 每日汇总时间
settings-reminders-quiet-from = 免打扰开始
settings-reminders-quiet-to = 免打扰结束
settings-reminders-text = Fairlead 运行时，系统会提醒您负责的和无人负责的到期承诺。通知可能出现在锁屏上：不显示姓名时，只写承诺的类型和时间。
settings-reminders-try = 现在显示一条
settings-reminders-shown = 已交给系统一条。
settings-reminders-refused = 本系统不显示通知，因此不会提醒。到期事项见列表和托盘。

tray-open = 打开 Fairlead
tray-capture = 新线索
tray-due = { $count ->
    [0] 今天没有到期事项
   *[other] 今天到期 { $count } 项
}
