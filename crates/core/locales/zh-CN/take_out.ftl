# 把线索导出为文件：导出哪些、给谁看、结果如何。

take-out-title = 导出线索
take-out-shows = 哪些展会
take-out-this-show = 本届展会
take-out-all-shows = 全部展会
take-out-state = 是否包括已关闭的
take-out-open = 未关闭
take-out-closed = 含已关闭
take-out-leads = { $count } 条线索
take-out-for = 文件给谁看？
take-out-excel = 给人看：电子表格
take-out-excel-text = 中文表头和用语，时间以展会当地为准。双击即可打开。
take-out-excel-facts = CSV，UTF-8 带 BOM，逗号分隔。= + - @ 之前加 '，单元格不会被当作公式运行。
take-out-fairlead = 给程序读
take-out-fairlead-text = 英文短表头、代码、UTC 时间：与登记簿完全一致，供 CRM 或脚本使用。
take-out-fairlead-facts = CSV，UTF-8 不带 BOM，逗号分隔，CRLF 换行。= + - @ 之前不加任何符号，电话号码不会走样。
take-out-do = 导出 { $count } 条线索
take-out-unwritten = 尚未写入任何内容。
take-out-done = { $count } 条线索已写入 { $file }。
take-out-in-it = 文件内容
take-out-in-it-first = 最新 { $shown } 条，共 { $count } 条
take-out-none = 没有可导出的线索。
take-out-none-hint = 改看全部展会，或在上方登记行记下第一位访客。
