# 快捷键一览及说明。

keys-title = 快捷键
keys-group-anywhere = 任何位置
keys-group-capture = 登记
keys-group-lists = 列表
keys-group-record = 详情
keys-group-follow-ups = 跟进

key-capture = 登记
key-find = 查找
key-who = 我是谁
key-keys = 快捷键
key-undo = 撤销
key-redo = 重做
key-back = 返回
key-go-leads = 转到线索
key-go-follow-ups = 转到跟进
key-export = 导出
key-settings = 设置
key-capture-keep = 保存，下一位
key-capture-open = 保存并打开
key-capture-signs = 符号 @ # ! > + ~
key-capture-same-company = 与上一位同公司
key-capture-same-last = 沿用上一位的公司、话题和下一步
key-capture-turn-name = 对调名和姓
key-capture-aside = 先放一边，接待另一位
key-capture-take-up = 继续放在一边的那位
key-move-down = 下一条
key-move-up = 上一条
key-edit = 就地编辑
key-grade = 评为 { $grade } 级
key-note = 记录
key-follow-up = 跟进
key-done = 完成
key-outcome = 完成，写结果并定下一步
key-snooze = 推迟
key-lead = 线索
