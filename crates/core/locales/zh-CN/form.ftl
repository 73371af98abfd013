# 登记行旁的表单、保留的主题与自定问题。

capture-form = 表单
capture-form-name = 姓名
capture-form-none = 无
capture-form-topics-ghost = 照明，传感器
capture-form-step-ghost = 报价 +2d
capture-form-value-ghost = 86400 EUR
capture-value = 价值 { $value }
capture-answers = { $count } 个回答
capture-pin = 这些主题用于每位访客
capture-pinned = { $topics } 会记到每位访客名下，直到取消。
capture-unpin = 不再把 { $topic } 用于每位访客
key-capture-form = 表单
key-capture-pin = 保留主题
key-who-next = 换下一位
staff-now = 现在由 { $name } 登记。

questions-title = 自定问题
questions-none = 除预算、决策、需求、时间之外，每位访客都要问的：协议、数量、日期。
question-new = 新问题…
question-edit = 修改问题
question-label = 问题
question-label-ghost = 通信协议
question-kind = 回答方式
question-kind-choice = 单选
question-kind-several = 多选
question-kind-number = 数字
question-kind-text = 文字
question-choices = 选项，用逗号分开
question-choices-ghost = LoRaWAN，DALI-2，NB-IoT
question-keep = 保存问题
question-raise = 提前问“{ $label }”
question-remove = 删除“{ $label }”
