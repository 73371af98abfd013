# 框架：导航、状态栏、提示、故障，以及各页共用的词。

language-name = 简体中文

app-name = Fairlead

nav-label = 主导航
nav-capture = 快速登记
nav-leads = 线索
nav-follow-ups = 跟进
nav-export = 导出
nav-settings = 设置
nav-late = 逾期 { $count } 项

status-label = 状态
status-saved = 已全部保存
status-nothing-yet = 还没有内容需要保存
status-saving = 正在保存
status-read-only = 只读：不保存任何内容
status-unsaved = { $count } 条未保存：{ $why }
status-show-day = { $show }，第 { $day } 天，共 { $days } 天
status-show-before = { $show }，{ $days ->
    [1] 明天开展
   *[other] { $days } 天后开展
}
status-show-over = { $show }，已闭幕
status-today = 今日 { $leads } 条线索
status-today-open = 今日 { $leads } 条线索，{ $open } 条没有下一步
status-answer = 首次答复用时 { $time }
status-goal = { $leads } / { $goal }
status-offline = 无需账号，无需网络
status-switch = 切换
status-keys = 快捷键
status-nobody = 您是哪位？

action-undo = 撤销
action-close = 关闭
action-cancel = 取消
action-keep = 保留
action-edit = 编辑
action-back = 返回列表
action-previous = 上一条
action-next = 下一条
action-more = 更多

undo-done = 已撤销：{ $what }。
undo-kept = 之后的 { $count } 处修改保持不变。
redo-done = 已重做：{ $what }。

pane-resize = 窗格宽度

field-empty = 补充

trouble-full-title = 磁盘已满，新内容无法保存。
trouble-full-text = 可以继续输入：窗口不关，内容不丢。
trouble-read-only-title = 此登记簿只能读，不能写。
trouble-read-only-text = 所在文件夹或磁盘不允许写入。可以继续输入：窗口不关，内容不丢。
trouble-locked-title = 登记簿被其他程序占用，新内容无法保存。
trouble-locked-text = 关闭占用它的程序即可。可以继续输入：窗口不关，内容不丢。
trouble-safe = 已存入登记簿
trouble-safe-leads = { $leads ->
    [0] 尚未写入任何内容
   *[other] { $leads } 条线索
}
trouble-safe-until = { $leads } 条线索，{ $time } 之前的全部内容
trouble-memory = 仅在内存中
trouble-memory-line = 当前这一行
trouble-memory-lines = { $count } 条
trouble-memory-entries = 当前这一行，另有 { $count } 条
trouble-lost = 丢失
trouble-lost-nothing = 无
trouble-retry = 重试
trouble-copy = 复制未保存的内容
trouble-copied = 已复制，另存到安全的地方。
trouble-copy-failed = 未能复制到剪贴板。已输入的内容还在这里。
trouble-retrying = 每 { $seconds } 秒重试一次
trouble-full-why = 磁盘已满
trouble-read-only-why = 只读
trouble-locked-why = 被其他程序占用
trouble-no-book-text = 可以继续输入：窗口不关，内容不丢。
trouble-no-book-why = 没有登记簿

book-open = 打开登记簿…
book-make = 新建登记簿…
no-book-title = 没有打开的登记簿。

notice-read-only = 只读。
notice-read-only-text = 此登记簿所在位置不允许写入。可以查看和导出；要登记访客，请打开自己文件夹里的登记簿。
notice-other-window = 另一个窗口也打开了此登记簿。
notice-other-window-text = 两边都可以写，一秒内互相可见。草稿各留在自己的窗口。
notice-network = 此登记簿在网络驱动器上。
notice-network-text = 两台电脑同时写入可能损坏它。请放在本机磁盘上。
notice-cloud = 此登记簿在云同步文件夹里。
notice-cloud-text = 保存到一半时被同步，副本可能不完整。请放到不同步的文件夹。

app-error-unknown = 这个错误还没有说明：{ $code }。已输入的内容没有丢失。
