# 登记行与识别结果。

capture-label = 登记访客
capture-ghost = 姓名  @公司  #主题  !等级  >下一步  +2d   或直接扫胸牌
capture-keep = 保存，下一位
capture-open = 保存并打开
capture-not-saved = 未保存
capture-tray = 识别结果
capture-part-name = 姓名
capture-part-company = 公司
capture-part-topic = 主题
capture-part-grade = 等级
capture-part-step = 下一步
capture-part-due = 时间
capture-part-mail = 邮箱
capture-part-phone = 电话
capture-part-web = 网址
capture-part-note = 备注
capture-part-market = 市场见闻
capture-part-scan = 扫描
capture-correct = 更正{ $part }：{ $value }
capture-hint = 符号，顺序不限：
capture-saved = { $name } 已存入登记簿。
capture-joined = 已记到 { $name } 名下。
capture-market-saved = 市场见闻已存入登记簿。
capture-aside = 先放一边：
capture-aside-take = 继续：{ $line }

capture-problem-no_such_day = 没有这一天：{ $text }
capture-problem-day_in_the_past = 日期已过：{ $text }
capture-problem-unknown_grade = 没有这个等级：{ $text }
capture-problem-second_company = 第二家公司，作为备注：{ $text }
capture-problem-phone_too_short = 电话位数太少：{ $text }
capture-problem-phone_too_long = 电话位数太多：{ $text }
capture-problem-overlaps = 与 { $text } 时间冲突

capture-suggestions = 可能是
capture-suggest-leads = { $leads } 条线索

capture-known = 我们认识这位访客
capture-known-maybe = 可能是
capture-known-list = 登记簿里已有
capture-known-met = { $when } 在 { $show } 见过
capture-known-unmet = 还没在展会上见过
capture-known-take = 记到其名下
capture-known-back = 返回
capture-known-apart = 另记一位
capture-apart = 新访客
capture-apart-not = 不当作新访客
key-capture-join = 合并到已有
key-capture-known-open = 打开其记录
