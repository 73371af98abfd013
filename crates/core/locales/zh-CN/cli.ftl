# 命令行的用语。
cli-about = 展位线索登记簿，无窗口版。
cli-book = 登记簿文件；不写则用默认登记簿
cli-lang = 消息语言：en、zh-CN、es
cli-now = 以此时刻为准（RFC 3339）
cli-tz = 所在时区（IANA）
cli-json = 以一个 JSON 对象回答；错误为代码和参数
cli-add = 登记访客
cli-line = 姓名 @公司 #主题 !等级 >下一步 +2d 备注
cli-dry-run = 只显示识别结果
cli-list = 列出记录
cli-what = leads、contacts、companies、follow-ups、quotes 或 products
cli-text = 只列出含此文字的记录
cli-limit = 最多条数
cli-export = 将记录导出为文件
cli-taken = 导出什么
cli-format = 文件类型
cli-profile = 供谁使用：{ $profiles }，或自建方案的名称
cli-to = 文件交给谁，记入导出记录
cli-out = 文件，或 - 表示标准输出
cli-import = 导入文件：各种 CSV、工作簿、名片；每个文件是一次操作，可一次撤销
cli-files = 要导入的文件
cli-map = 各列去向：JSON 对象，标题对应字段名，null 表示不导入
cli-refused = 将被拒的行连同原因写入此文件，修改后可再次导入
cli-import-dry-run = 只说明哪些会新建、并入或被拒
cli-imported = { $file }：新建 { $new } 行，并入已有记录 { $joined } 行，拒收 { $refused } 行。可一次撤销。
cli-import-would = { $file }：将新建 { $new } 行，并入已有记录 { $joined } 行，拒收 { $refused } 行。尚未写入任何内容。
cli-import-refused = 第 { $line } 行，{ $column }：{ $reason }
cli-table = 将识别出的表格写为干净的 CSV：只有标题和数据行
cli-file = CSV 等文本文件，或工作簿
cli-sheet = 第几个工作表，或文本文件中的第几个表格，从 1 开始
cli-headings = 标题在第几行；0 表示没有标题
cli-encoding = 文件编码，如 UTF-8、GB18030、windows-1252；不指定则自动识别
cli-delimiter = 单元格之间的分隔符，一个或多个字符；不指定则自动识别
cli-undo = 撤销本机最近一次操作
cli-redo = 恢复最近撤销的操作
cli-history = 某条记录的经过
cli-id = 记录编号
cli-demo = 新建一个虚构访客的登记簿
cli-contacts = 联系人数量
cli-seed = 相同种子生成相同登记簿
cli-check = 检查文件、引用、日志和索引

cli-added = 已保存：{ $id }。
cli-met-again = 本届展会已见过：备注已加到 { $id }。
cli-undone = 已撤销：{ $what }。{ $kept ->
    [0] {""}
   *[other] 有 { $kept } 条记录之后又有改动，保持不变。
}
cli-redone = 已恢复：{ $what }。{ $kept ->
    [0] {""}
   *[other] 有 { $kept } 条记录之后又有改动，保持不变。
}
cli-taken-back = 已撤销
cli-exported = { $what ->
    [leads] { $rows } 条线索
   *[other] { $rows } 行
}已写入 { $file }。
cli-found-missing = { $count } 行的“{ $column }”为空，已略去：对方会拒收。
cli-found-not_a_mail = { $count } 行的“{ $column }”不是有效邮箱，已略去：对方会拒收。
cli-found-too_long = { $count } 行的“{ $column }”超过 { $limit } 个字符：超出部分可能被截断。
cli-found-forbidden = { $count } 行的“{ $column }”含有 { $limit } 之一：可能被拒收。
cli-found-twice = { $count } 行的“{ $column }”与其他行重复：可能被当作同一条。
cli-filled = 登记簿已建立：{ $contacts } 位虚构联系人，{ $leads } 条线索。
cli-whole = 登记簿完好：已重放 { $operations } 次操作，引用与索引一致。
cli-not-whole = 发现 { $faults } 处问题。请保留此文件并打开备份。

first-show-name = { $year } 年 { $month } 月展会
first-staff-name = 我
file-book = Fairlead 登记簿
book-file-name = 线索
cli-search = 在整本登记簿里查找，最相符的在前
cli-search-text = 姓名、邮箱、电话或备注的任何部分，不限文字，也可用拼音
cli-kind = 只查这一类；可重复
cli-search-limit = 最多条数
cli-scan = 读取图片中的码；不需要登记簿，也不改动登记簿
cli-image = PNG、JPEG 或 WebP
cli-no-code = 未找到码

# 每项缩小范围；同一项给出多次时，符合其一即可。
cli-by-show = 在该展会遇到的
cli-by-grade = A、B、C，或 none（未评级）
cli-by-stage = new、contacted、qualified、quoted、won、lost 或 nurture
cli-by-topic = 对该话题感兴趣的，或 none（无话题）
cli-by-country = 来自该国：ES、CN……，或 none（未注明）
cli-by-kind = 公司的身份：customer、distributor……，或 none
cli-by-staff = 由该同事记录的（姓名或缩写），或 none
cli-by-logged = today、yesterday、week、month 或 earlier
cli-by-due = 下一步的期限：overdue、today、tomorrow、week、later 或 some_day
cli-by-mail = 有无邮箱
cli-by-phone = 有无电话
cli-by-quote = 有无报价
cli-by-quote_state = 报价状态：draft、sent、negotiating、accepted、rejected、expired、superseded
cli-by-quote_currency = 报价币种（ISO 4217）
cli-by-quote_month = 报价日期所在月份，如 2026-11
cli-by-follow_up = 有无未完成的承诺
cli-by-consent = 有无已注明的数据处理依据
cli-by-open = 未成交也未丢单的，或已结束的
cli-by-logged-from = 该日起记录的（ISO 8601）
cli-by-logged-to = 该日及之前记录的（ISO 8601）
cli-by-currency = 以该货币估值的（ISO 4217）
cli-by-value-from = 估值不低于
cli-by-value-to = 估值不高于
cli-quote = 处理报价
cli-quote-pdf = 将报价写成 PDF
cli-quote-xlsx = 将报价写成工作簿
cli-quote-text = 以纯文本输出报价，可用于邮件
cli-quote-saved = 已写入 { $file }。
cli-quote-number = 报价编号，如 Q-2026-A031
cli-quote-printed = { $file }：{ $pages } 页
cli-quote-missing = 没有字体包含这些字，显示为方框：{ $letters }
cli-products = 导入价目表：任意表格，须有货号一列；算作一次操作，可一次撤销
cli-products-dry-run = 只说明哪些会新增、变化或被拒收
cli-products-taken = { $file }：新增 { $added }，变化 { $changed }，无变化 { $same }，拒收 { $refused }。一次撤销即可全部收回。
cli-products-would = { $file }：将新增 { $added }，变化 { $changed }，无变化 { $same }，拒收 { $refused }。尚未写入任何内容。
cli-products-unread = 未读取：{ $headings }
cli-overlaps = 与 { $text } 时间冲突。
