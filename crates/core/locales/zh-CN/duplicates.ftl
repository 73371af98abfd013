# 可能重复的记录：多大把握，因为什么。
same-level-sure = 确定是同一个
same-level-likely = 很可能是同一个
same-level-possible = 也许是同一个

same-reasons-comma = 、
same-reason-same_name = 名称相同
same-reason-other_script = 同名，写法不同（汉字与拼音）
same-reason-other_order = 姓名次序不同
same-reason-similar_name = 名称相近
same-reason-short_name = 名称有缩写
same-reason-sounds_alike = 读音相同，用字不同
same-reason-part_of_name = 姓名缺一部分
same-reason-other_part_of_name = 姓名有一部分不同
same-reason-other_legal_form = 同名，公司形式不同
same-reason-same_mail = 邮箱相同
same-reason-same_phone = 电话相同
same-reason-same_company = 公司相同
same-reason-similar_company = 公司名称相近
same-reason-same_domain = 网站域名相同
same-reason-same_vat_id = 税号相同
same-reason-same_city = 城市相同
same-reason-same_address = 地址相同
same-reason-similar_address = 地址相近

cli-duplicates = 列出很可能重复的记录，最有把握的在前，附理由
cli-twice = 只看联系人或只看公司
cli-level = 至少这么有把握
