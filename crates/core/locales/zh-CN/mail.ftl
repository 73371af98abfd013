# 邮件：Fairlead 自带的信件，以及查看信件的窗口。

mail-day = { $year } 年 { $month ->
    [1] 1
    [2] 2
    [3] 3
    [4] 4
    [5] 5
    [6] 6
    [7] 7
    [8] 8
    [9] 9
    [10] 10
    [11] 11
   *[12] 12
} 月 { $day } 日

mail-letter-thank_you-subject = 感谢您在 { $show } 光临我们的展位
mail-letter-thank_you-body =
    { $greeting }

    感谢您在 { $show } 光临我们的展位。很高兴与您交流{ $interests }。

    如有任何问题，直接回复此邮件即可，我会亲自回复。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-documents-subject = 您在 { $show } 索取的资料
mail-letter-documents-body =
    { $greeting }

    按照在 { $show } 的约定，现将以下资料发给您：{ $what }。

    如有缺漏，或需要其他语言的版本，请告诉我。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-quote-subject = 我方报价 { $number }
mail-letter-quote-body =
    { $greeting }

    按照在 { $show } 的交流，现奉上报价 { $number }，总额 { $total }，有效期至 { $until }。

    我很乐意与您通话逐项说明，请告诉我方便的时间。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-sample-subject = 您的样品
mail-letter-sample-body =
    { $greeting }

    您在 { $show } 索要的样品：{ $what }。请告知收件地址和收件人，以便我们寄出。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-technical_answer-subject = 您在 { $show } 提出的问题
mail-letter-technical_answer-body =
    { $greeting }

    您在 { $show } 问到：{ $what }。现答复如下。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-call-subject = 约定通话时间
mail-letter-call-body =
    { $greeting }

    我们在 { $show } 约定电话沟通：{ $what }。请告知您方便的日期、时间和电话号码。

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-meeting-subject = 约定会面时间
mail-letter-meeting-body =
    { $greeting }

    我们在 { $show } 约定会面：{ $what }。请问您哪几天方便？

    此致
    敬礼

    { $staff }
    { $us }
mail-letter-other-subject = 继续我们在 { $show } 的交流
mail-letter-other-body =
    { $greeting }

    就我们在 { $show } 的交流与您联系：{ $what }。

    此致
    敬礼

    { $staff }
    { $us }

mail-title = 给 { $name } 的邮件
mail-to = 收件人
mail-preview = 成文预览
mail-template-name = { $name }（{ $language }）
mail-template = 模板
mail-subject = 主题
mail-text = 正文
mail-field = 插入字段
mail-template-as = 存为模板
mail-template-keep = 保存
mail-template-new = 模板名称
mail-template-kept = 模板已保存。
mail-open = 在邮件程序中打开
mail-as-file = 存为文件…
mail-never-sent = Fairlead 不发送任何邮件：信件会在您自己的邮件程序中打开。
mail-no-address = 没有邮箱地址
mail-opened = 给 { $name } 的信已在邮件程序中打开，并已记录。
mail-opened-paste = 给 { $name } 的信已打开；正文太长，无法放进链接，已放入剪贴板，请粘贴。
mail-opened-copy-failed = 信已打开，但正文太长，无法放进链接，剪贴板也未接受。请从预览中复制。
mail-saved = 给 { $name } 的信已存为文件，并已记录。
mail-trouble-missing = “{ $field }”：没有相关内容。
mail-trouble-unknown = “{ $field }”：没有这个字段。
mail-trouble-loop = “{ $field }”：会重复插入自身。
mail-file = 邮件
mail-file-name = 信件
mail-with-quote = 附上报价 { $number }（PDF）
mail-with-draft = 附上报价 { $number }（PDF，仍是草稿）
mail-with-hint = 存为文件时附上；链接里只能放文字。
mail-as-file-with = 连同报价存为文件…

template-new = 新模板
template-change = 模板
template-begin = 以此开头
template-begin-none = 空白页
template-language = 语言
template-for = 用于
template-for-any = 任何承诺
template-sample = 预览对象
template-sample-nobody = 无：登记簿是空的
template-hint = { "{{" }template.名称{ "}}" } 会插入您的另一个模板，例如签名。
template-keep = 保存模板
template-delete = 删除模板
template-deleted = 模板已删除。
settings-templates = 邮件模板
settings-templates-supplied = 每类承诺都自带信件，语言有：{ $languages }。您自己的模板优先。
settings-templates-new = 新模板…
