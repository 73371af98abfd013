# 先说结果，再说含义，最后说下一步。
error-book_missing = 此处没有登记簿：{ $path }。请打开其他登记簿，或新建一个。
error-book_foreign = 此文件不是 Fairlead 登记簿：{ $path }。文件未作任何改动。请打开其他登记簿。
error-book_newer = 此登记簿由更新版本的 Fairlead 写成（格式 { $found }，本版本支持到 { $known }）。文件未作任何改动。更新 Fairlead 后即可打开。
error-book_damaged = 此登记簿已损坏：{ $path }。文件未作任何改动。请保留它，并打开备份或新建登记簿。
error-book_read_only = 登记簿所在位置无法写入。可以查看和导出。要继续登记，请复制到自己的文件夹，再打开副本。
error-book_busy = 另一个程序正占用登记簿。已输入的内容已保留，请稍后再试。
error-book_exists = 此处已有文件：{ $path }。请换一个名称。
error-folder_unwritable = 此文件夹无法保存内容。请选择自己的文件夹，或联系这台电脑的管理员。
error-disk_full = 磁盘已满，新内容无法保存。已输入的内容仍在此处；腾出空间后再试。
error-file_unwritable = 文件无法写入：{ $path }。请换一个文件夹；若有程序打开着该文件，请先关闭。
error-file_locked = 此文件设有密码。请在原程序中打开，取消密码后另存，再导入。
error-file_over_limit =
    { $what ->
        [bytes] 文件超过 { $most } 字节，不能导入。请拆分文件。尚未写入任何内容。
        [rows] 文件超过 { $most } 行，不能导入。请拆分文件。尚未写入任何内容。
        [columns] 文件超过 { $most } 列，不能导入。尚未写入任何内容。
        [cell] 有一个单元格超过 { $most } 字节：可能少了一个引号。尚未写入任何内容。
       *[expansion] 文件解压后超过原大小的 { $most } 倍，像是有意破坏的文件。没有读取。
    }
error-not_a_table = 文件里没有表格。请导入 CSV、工作簿或名片文件。
error-open_quote = 有一个引号没有闭合。
error-zero_byte = 含有零字节，文本里不该出现。
error-not_taken_in = 这是 Fairlead 自己导出的 { $what } 文件，只能导出。可以导入线索、联系人和公司。
error-nothing_to_take_in = 还没有选择文件。
error-cancelled = 已停止。没有写入任何内容。
error-no_such_table = 文件里没有第 { $number } 个表格：一共 { $most } 个。
error-nobody_named = 这一行没有提到任何人。请加上姓名、@公司、邮箱或电话。
error-line_too_long = 这一行有 { $length } 个字符，最多 { $most } 个。请缩短；内容没有保存，也没有丢失。
error-no_such_day = 没有这一天：{ $text }。改正后再按 Enter。
error-no_such_record = 此记录已不存在，可能已被删除。
error-nothing_to_undo = 没有可撤销的操作。
error-nothing_to_redo = 没有可恢复的操作。
error-already_undone = 此操作已经撤销。
error-cannot_undo = 此操作无法撤销。
error-name_needed = 此处不能为空。
error-choices_needed = 这个问题要用选项回答：至少写一个选项。
error-not_a_mail = “{ $text }”不是邮箱地址。正确形式如 name@company.example。
error-not_a_phone = “{ $text }”不是电话号码。至少需要五位数字。
error-not_a_day = “{ $text }”不是日期。正确形式如 2026-11-06。
error-not_a_time = “{ $text }”不是时间。正确形式如 14:30。
error-not_a_length = “{ $text }”不是时长。正确形式如 45 分钟或 1 小时 30 分钟，最长 { $longest } 小时。
error-not_an_amount = “{ $text }”不是金额。正确形式如 86400 EUR。
error-not_a_zone = “{ $text }”不是时区。正确形式如 Europe/Madrid。
error-not_a_country = “{ $text }”不是国家代码。正确形式如 ES。
error-not_a_choice = “{ $value }”不在可选项中。
error-not_a_picture = 这不是可读取的图片。请选择 PNG、JPEG 或 WebP。
error-too_long = 内容过长：最多 { $most } 个字符。
error-days_reversed = 最后一天（{ $last }）早于第一天（{ $first }）。
error-not_a_deadline = 时限须在 1 小时到 { $most } 天之间，不能是 { $hours } 小时。
error-not_a_cadence = 跟进节奏须有 1 到 { $most } 步，天数不能倒退，且不超过 { $days } 天。
error-not_a_header = 主题只能是一行：请去掉换行。
error-nothing_opens = 这台电脑上没有程序能打开它。请设置邮件程序，或将信件存为文件。
error-not_a_calendar = 这不是日历文件，或文件不完整。没有改动任何内容。请从日历中重新导出（.ics）。
error-taken = 已有其他记录使用此值。请换一个。
error-in_use = 仍有其他记录属于它。请先移动或删除那些记录。
error-no_book = 没有打开的登记簿。请打开一个，或新建一个。
error-internal = Fairlead 内部出错。已输入的内容已保留。详情见日志：{ $log }
error-picture_heic = 此处无法读取 HEIC 图片。请另存为 JPEG，或将手机相机设为“兼容性最佳”。
error-picture_too_large = 图片太大：最多 { $megabytes } MB、{ $megapixels } 百万像素。请缩小后重试。
error-picture_damaged = 图片已损坏或不完整。请重新拍摄或复制。
error-file_unreadable = 无法读取文件：{ $path }。请确认文件存在且有权打开。
error-not_a_number = “{ $text }”不是报价可用的数字。只用数字和小数点，整数最多十二位，小数最多六位。
error-not_a_discount = “{ $text }”不是折扣。请写比例（如 5%），或以 { $currency } 计的金额，最多 { $places } 位小数。
error-not_positive = { $line ->
    [0] 数量须大于零，价格不得为负。
   *[other] 第 { $line } 行：数量须大于零，价格不得为负。
  }
error-not_a_tax = { $line ->
    [0] 税率应在 0 到 100 % 之间。
   *[other] 第 { $line } 行：税率应在 0 到 100 % 之间。
  }
error-discount_too_large = { $line ->
    [0] 整单折扣超过货款，或为负数。
   *[other] 第 { $line } 行：折扣超过该行金额，或为负数。
  }
error-amount_too_large = { $line ->
    [0] 总额过大，无法写出。请拆分报价。
   *[other] 第 { $line } 行：金额过大，无法写出。
  }
error-quote_frozen = 报价 { $number } 已发出，不再改动。要修改，请新建修订版。
error-nothing_offered = 报价还没有行。先添加产品，再发出。
error-not_sent = 报价 { $number } 尚未发出。请先发出。
error-reason_needed = 请写明未成交的原因。
error-too_many = 超过 { $most } 个。未添加任何内容。
error-no_such_quote = 没有编号为 { $text } 的报价。用 list quotes 查看现有报价。
error-not_a_currency = “{ $text }”不是币种。请用三个字母的代码，如 EUR、USD 或 CNY。
error-not_a_language = “{ $text }”不是语言。请用代码，如 en、es 或 zh-CN。
error-not_an_hs_code = “{ $text }”不是 HS 编码。请用 4 到 12 位数字，如 8526.92 或 940542。
error-not_a_pattern = “{ $text }”不能用来给报价编号。请写流水号 { "{" }N{ "}" }、{ "{" }NN{ "}" } 或 { "{" }NNN{ "}" }，并用 { "{" }D{ "}" } 表示设备。
error-no_sku_column = 第一行没有名为“sku”的列。请将产品编码所在列命名为 sku，再试一次。
error-heading_twice = 两列都叫 { $text }。
