--liquibase formatted sql
--changeset bonafide:018-notice-elements splitStatements:false
-- Where listings at a host are offered, and what kind of service the host is; '*' stands for every other host of the marketplace.
create table listing_host (
    host text not null,
    service text not null check (service in ('MARKETPLACE', 'WORKS', 'NETWORK')),
    offered_in text[] not null,
    effective_from date not null,
    effective_until date,
    primary key (host, effective_from)
);
insert into listing_host (host, service, offered_in, effective_from) values
    ('*', 'MARKETPLACE', '{CN,US,EU}', date '2010-01-01');
-- Which regime is for what: the row that names the kind of right and of material most closely counts. The words are in the
-- message bundles: regimeChoice.<REGIME>.<reason>.
create table regime_choice (
    regime text not null references regime,
    right_kind text not null check (right_kind in ('*', 'TRADEMARK', 'COPYRIGHT', 'DESIGN', 'PATENT')),
    material text not null check (material in ('*', 'GOODS', 'WORK', 'SERVICE', 'UNSAID')),
    fit text not null check (fit in ('FITS', 'POSSIBLE', 'NOT')),
    rank int not null,
    reason text not null,
    effective_from date not null,
    effective_until date,
    primary key (regime, right_kind, material, effective_from)
);
insert into regime_choice (regime, right_kind, material, fit, rank, reason, effective_from) values
    ('CN_ECL', '*', '*', 'FITS', 10, 'platform', date '2019-01-01'),
    ('CN_ECL', '*', 'SERVICE', 'NOT', 10, 'notPlatform', date '2019-01-01'),
    ('CN_ECL', 'COPYRIGHT', 'WORK', 'POSSIBLE', 15, 'workItself', date '2019-01-01'),
    ('CN_RTN', '*', '*', 'NOT', 50, 'notWork', date '2013-03-01'),
    ('CN_RTN', 'COPYRIGHT', 'GOODS', 'NOT', 50, 'goods', date '2013-03-01'),
    ('CN_RTN', 'COPYRIGHT', 'WORK', 'FITS', 5, 'work', date '2013-03-01'),
    ('CN_RTN', 'COPYRIGHT', 'SERVICE', 'FITS', 5, 'work', date '2013-03-01'),
    ('CN_RTN', 'COPYRIGHT', 'UNSAID', 'POSSIBLE', 50, 'onlyWork', date '2013-03-01'),
    ('CN_CIVIL', '*', '*', 'POSSIBLE', 60, 'general', date '2021-01-01'),
    ('CN_CIVIL', '*', 'SERVICE', 'FITS', 10, 'service', date '2021-01-01'),
    ('EU_DSA', '*', '*', 'FITS', 20, 'union', date '2024-02-17'),
    ('US_DMCA', '*', '*', 'NOT', 30, 'otherRight', date '1998-10-28'),
    ('US_DMCA', 'COPYRIGHT', '*', 'FITS', 30, 'copyright', date '1998-10-28'),
    ('US_DMCA', 'TRADEMARK', '*', 'NOT', 30, 'trademark', date '1998-10-28'),
    ('US_TM_POLICY', '*', '*', 'FITS', 40, 'policy', date '2010-04-01'),
    ('US_TM_POLICY', 'COPYRIGHT', '*', 'NOT', 40, 'copyright', date '2010-04-01');
-- What two parties agreed beside the law: shown with the regime, never in the place of its duties.
create table regime_overlay (
    key text not null,
    regime text not null references regime,
    holder uuid not null references organisation,
    effective_from date not null,
    effective_until date,
    primary key (key, regime, holder, effective_from)
);
-- What a notice must contain. REQUIRED: without it there is no notice. CURABLE: it may follow until the deadline cureNotice.
create table notice_element (
    regime text not null references regime,
    element text not null,
    requirement text not null check (requirement in ('REQUIRED', 'CURABLE', 'OPTIONAL')),
    rank int not null,
    reference_en text not null,
    reference_zh text not null,
    effective_from date not null,
    effective_until date,
    primary key (regime, element, effective_from)
);
insert into notice_element (regime, element, requirement, rank, reference_en, reference_zh, effective_from) values
    ('US_DMCA', 'RIGHT', 'REQUIRED', 10, '17 U.S.C. § 512(c)(3)(A)(ii)', '《美国法典》第 17 编第 512 条(c)(3)(A)(ii)', date '1998-10-28'),
    ('US_DMCA', 'LOCATION', 'REQUIRED', 20, '17 U.S.C. § 512(c)(3)(A)(iii)', '《美国法典》第 17 编第 512 条(c)(3)(A)(iii)', date '1998-10-28'),
    ('US_DMCA', 'REASONS', 'CURABLE', 30, '17 U.S.C. § 512(c)(3)(A)(iii)', '《美国法典》第 17 编第 512 条(c)(3)(A)(iii)', date '1998-10-28'),
    ('US_DMCA', 'NAME', 'REQUIRED', 40, '17 U.S.C. § 512(c)(3)(A)(iv)', '《美国法典》第 17 编第 512 条(c)(3)(A)(iv)', date '1998-10-28'),
    ('US_DMCA', 'ADDRESS', 'CURABLE', 50, '17 U.S.C. § 512(c)(3)(A)(iv)', '《美国法典》第 17 编第 512 条(c)(3)(A)(iv)', date '1998-10-28'),
    ('US_DMCA', 'PHONE', 'CURABLE', 60, '17 U.S.C. § 512(c)(3)(A)(iv)', '《美国法典》第 17 编第 512 条(c)(3)(A)(iv)', date '1998-10-28'),
    ('US_DMCA', 'EMAIL', 'OPTIONAL', 70, '17 U.S.C. § 512(c)(3)(A)(iv), if available', '《美国法典》第 17 编第 512 条(c)(3)(A)(iv)，如有', date '1998-10-28'),
    ('US_DMCA', 'GOOD_FAITH', 'CURABLE', 80, '17 U.S.C. § 512(c)(3)(A)(v)', '《美国法典》第 17 编第 512 条(c)(3)(A)(v)', date '1998-10-28'),
    ('US_DMCA', 'ACCURACY', 'CURABLE', 90, '17 U.S.C. § 512(c)(3)(A)(vi)', '《美国法典》第 17 编第 512 条(c)(3)(A)(vi)', date '1998-10-28'),
    ('US_DMCA', 'AUTHORITY', 'CURABLE', 100, '17 U.S.C. § 512(c)(3)(A)(vi)', '《美国法典》第 17 编第 512 条(c)(3)(A)(vi)', date '1998-10-28'),
    ('US_DMCA', 'SIGNATURE', 'CURABLE', 110, '17 U.S.C. § 512(c)(3)(A)(i)', '《美国法典》第 17 编第 512 条(c)(3)(A)(i)', date '1998-10-28'),
    ('US_DMCA', 'CHECKED', 'OPTIONAL', 120, '17 U.S.C. § 512(f); Lenz v. Universal (9th Cir. 2016)', '《美国法典》第 17 编第 512 条(f)；Lenz v. Universal（第九巡回法院，2016）', date '2016-03-17'),
    ('US_DMCA', 'FILES', 'OPTIONAL', 130, 'Not demanded by the statute', '法律未作要求', date '1998-10-28'),
    ('US_TM_POLICY', 'RIGHT', 'REQUIRED', 10, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'LOCATION', 'REQUIRED', 20, 'Platform policy; Tiffany v. eBay, 600 F.3d 93 (specific listings)', '平台政策；Tiffany v. eBay, 600 F.3d 93（须指明具体商品）', date '2010-04-01'),
    ('US_TM_POLICY', 'REASONS', 'CURABLE', 30, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'NAME', 'REQUIRED', 40, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'EMAIL', 'CURABLE', 70, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'GOOD_FAITH', 'CURABLE', 80, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'ACCURACY', 'CURABLE', 90, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'AUTHORITY', 'CURABLE', 100, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'SIGNATURE', 'CURABLE', 110, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'CHECKED', 'OPTIONAL', 120, 'Platform policy', '平台政策', date '2010-04-01'),
    ('US_TM_POLICY', 'FILES', 'OPTIONAL', 130, 'Platform policy', '平台政策', date '2010-04-01'),
    ('CN_ECL', 'RIGHT', 'REQUIRED', 10, 'E-Commerce Law Art 42(1); SPC Guiding Opinions Fa Fa [2020] No. 32', '电子商务法第四十二条第一款；法发〔2020〕32 号', date '2020-09-10'),
    ('CN_ECL', 'LOCATION', 'REQUIRED', 20, 'SPC Guiding Opinions Fa Fa [2020] No. 32', '法发〔2020〕32 号', date '2020-09-10'),
    ('CN_ECL', 'REASONS', 'CURABLE', 30, 'E-Commerce Law Art 42(1): prima facie evidence', '电子商务法第四十二条第一款：初步证据', date '2019-01-01'),
    ('CN_ECL', 'NAME', 'REQUIRED', 40, 'Civil Code Art 1195(1): real identity', '民法典第一千一百九十五条第一款：真实身份信息', date '2021-01-01'),
    ('CN_ECL', 'IDENTITY', 'CURABLE', 50, 'Civil Code Art 1195(1): real identity', '民法典第一千一百九十五条第一款：真实身份信息', date '2021-01-01'),
    ('CN_ECL', 'CONTACT', 'CURABLE', 60, 'SPC Guiding Opinions Fa Fa [2020] No. 32', '法发〔2020〕32 号', date '2020-09-10'),
    ('CN_ECL', 'GOOD_FAITH', 'CURABLE', 80, 'E-Commerce Law Art 42(1), (3)', '电子商务法第四十二条第一款、第三款', date '2019-01-01'),
    ('CN_ECL', 'ACCURACY', 'CURABLE', 90, 'SPC Guiding Opinions Fa Fa [2020] No. 32: written guarantee of truth', '法发〔2020〕32 号：通知真实性的书面保证', date '2020-09-10'),
    ('CN_ECL', 'AUTHORITY', 'CURABLE', 100, 'E-Commerce Law Art 42(1): the right holder', '电子商务法第四十二条第一款：知识产权权利人', date '2019-01-01'),
    ('CN_ECL', 'SIGNATURE', 'CURABLE', 110, 'SPC Guiding Opinions Fa Fa [2020] No. 32: in writing', '法发〔2020〕32 号：书面形式', date '2020-09-10'),
    ('CN_ECL', 'CHECKED', 'OPTIONAL', 120, 'SPC Reply Fa Shi [2020] No. 9, Art 5: good faith excuses', '法释〔2020〕9 号第五条：善意可免责', date '2020-09-14'),
    ('CN_ECL', 'FILES', 'OPTIONAL', 130, 'E-Commerce Law Art 42(1)', '电子商务法第四十二条第一款', date '2019-01-01'),
    ('CN_RTN', 'RIGHT', 'REQUIRED', 10, 'Network Communication Right Regulation Art 14(2): name of the work', '信息网络传播权保护条例第十四条第（二）项：作品名称', date '2013-03-01'),
    ('CN_RTN', 'LOCATION', 'REQUIRED', 20, 'Network Communication Right Regulation Art 14(2): network address', '信息网络传播权保护条例第十四条第（二）项：网络地址', date '2013-03-01'),
    ('CN_RTN', 'REASONS', 'CURABLE', 30, 'Network Communication Right Regulation Art 14(3): preliminary proof', '信息网络传播权保护条例第十四条第（三）项：初步证明材料', date '2013-03-01'),
    ('CN_RTN', 'NAME', 'REQUIRED', 40, 'Network Communication Right Regulation Art 14(1)', '信息网络传播权保护条例第十四条第（一）项', date '2013-03-01'),
    ('CN_RTN', 'IDENTITY', 'CURABLE', 50, 'Network Communication Right Regulation Art 14(1): name and address', '信息网络传播权保护条例第十四条第（一）项：姓名（名称）和地址', date '2013-03-01'),
    ('CN_RTN', 'CONTACT', 'CURABLE', 60, 'Network Communication Right Regulation Art 14(1): contact details', '信息网络传播权保护条例第十四条第（一）项：联系方式', date '2013-03-01'),
    ('CN_RTN', 'GOOD_FAITH', 'CURABLE', 80, 'Network Communication Right Regulation Art 14', '信息网络传播权保护条例第十四条', date '2013-03-01'),
    ('CN_RTN', 'ACCURACY', 'CURABLE', 90, 'Network Communication Right Regulation Art 14, last sentence', '信息网络传播权保护条例第十四条末句：对通知书的真实性负责', date '2013-03-01'),
    ('CN_RTN', 'AUTHORITY', 'CURABLE', 100, 'Network Communication Right Regulation Art 14: the right holder', '信息网络传播权保护条例第十四条：权利人', date '2013-03-01'),
    ('CN_RTN', 'SIGNATURE', 'CURABLE', 110, 'Network Communication Right Regulation Art 14: written notice', '信息网络传播权保护条例第十四条：书面通知', date '2013-03-01'),
    ('CN_RTN', 'CHECKED', 'OPTIONAL', 120, 'Network Communication Right Regulation Art 24: wrong notice makes liable', '信息网络传播权保护条例第二十四条：错误通知的赔偿责任', date '2013-03-01'),
    ('CN_RTN', 'FILES', 'OPTIONAL', 130, 'Network Communication Right Regulation Art 14(3)', '信息网络传播权保护条例第十四条第（三）项', date '2013-03-01'),
    ('CN_CIVIL', 'RIGHT', 'REQUIRED', 10, 'Civil Code Art 1195(1)', '民法典第一千一百九十五条第一款', date '2021-01-01'),
    ('CN_CIVIL', 'LOCATION', 'REQUIRED', 20, 'Civil Code Art 1195(1)', '民法典第一千一百九十五条第一款', date '2021-01-01'),
    ('CN_CIVIL', 'REASONS', 'CURABLE', 30, 'Civil Code Art 1195(1): prima facie evidence', '民法典第一千一百九十五条第一款：初步证据', date '2021-01-01'),
    ('CN_CIVIL', 'NAME', 'REQUIRED', 40, 'Civil Code Art 1195(1): real identity', '民法典第一千一百九十五条第一款：真实身份信息', date '2021-01-01'),
    ('CN_CIVIL', 'IDENTITY', 'CURABLE', 50, 'Civil Code Art 1195(1): real identity', '民法典第一千一百九十五条第一款：真实身份信息', date '2021-01-01'),
    ('CN_CIVIL', 'CONTACT', 'CURABLE', 60, 'Civil Code Art 1195(1): real identity', '民法典第一千一百九十五条第一款：真实身份信息', date '2021-01-01'),
    ('CN_CIVIL', 'GOOD_FAITH', 'CURABLE', 80, 'Civil Code Art 1195(3): liability for a wrong notice', '民法典第一千一百九十五条第三款：错误通知的侵权责任', date '2021-01-01'),
    ('CN_CIVIL', 'ACCURACY', 'CURABLE', 90, 'Civil Code Art 1195(3): liability for a wrong notice', '民法典第一千一百九十五条第三款：错误通知的侵权责任', date '2021-01-01'),
    ('CN_CIVIL', 'AUTHORITY', 'CURABLE', 100, 'Civil Code Art 1195(1): the right holder', '民法典第一千一百九十五条第一款：权利人', date '2021-01-01'),
    ('CN_CIVIL', 'SIGNATURE', 'CURABLE', 110, 'House rule: who answers for the notice', '平台规则：通知的责任人', date '2021-01-01'),
    ('CN_CIVIL', 'CHECKED', 'OPTIONAL', 120, 'SPC Reply Fa Shi [2020] No. 9, Art 5: good faith excuses', '法释〔2020〕9 号第五条：善意可免责', date '2021-01-01'),
    ('CN_CIVIL', 'FILES', 'OPTIONAL', 130, 'Civil Code Art 1195(1)', '民法典第一千一百九十五条第一款', date '2021-01-01'),
    ('EU_DSA', 'RIGHT', 'REQUIRED', 10, 'Regulation (EU) 2022/2065 Art 16(2)(a)', '欧盟第 2022/2065 号条例第 16 条第 2 款(a)', date '2024-02-17'),
    ('EU_DSA', 'LOCATION', 'REQUIRED', 20, 'Regulation (EU) 2022/2065 Art 16(2)(b)', '欧盟第 2022/2065 号条例第 16 条第 2 款(b)', date '2024-02-17'),
    ('EU_DSA', 'REASONS', 'CURABLE', 30, 'Regulation (EU) 2022/2065 Art 16(2)(a): substantiated reasons', '欧盟第 2022/2065 号条例第 16 条第 2 款(a)：充分说明理由', date '2024-02-17'),
    ('EU_DSA', 'NAME', 'CURABLE', 40, 'Regulation (EU) 2022/2065 Art 16(2)(c)', '欧盟第 2022/2065 号条例第 16 条第 2 款(c)', date '2024-02-17'),
    ('EU_DSA', 'EMAIL', 'CURABLE', 70, 'Regulation (EU) 2022/2065 Art 16(2)(c)', '欧盟第 2022/2065 号条例第 16 条第 2 款(c)', date '2024-02-17'),
    ('EU_DSA', 'GOOD_FAITH', 'CURABLE', 80, 'Regulation (EU) 2022/2065 Art 16(2)(d): bona fide belief', '欧盟第 2022/2065 号条例第 16 条第 2 款(d)：善意确信', date '2024-02-17'),
    ('EU_DSA', 'ACCURACY', 'CURABLE', 90, 'Regulation (EU) 2022/2065 Art 16(2)(d): accurate and complete', '欧盟第 2022/2065 号条例第 16 条第 2 款(d)：准确、完整', date '2024-02-17'),
    ('EU_DSA', 'AUTHORITY', 'CURABLE', 100, 'House rule: who may act for the right', '平台规则：有权主张该权利的人', date '2024-02-17'),
    ('EU_DSA', 'SIGNATURE', 'CURABLE', 110, 'House rule: who answers for the notice', '平台规则：通知的责任人', date '2024-02-17'),
    ('EU_DSA', 'CHECKED', 'OPTIONAL', 120, 'Regulation (EU) 2022/2065 Art 23(2), (3): misuse', '欧盟第 2022/2065 号条例第 23 条第 2、3 款：滥用', date '2024-02-17'),
    ('EU_DSA', 'FILES', 'OPTIONAL', 130, 'Regulation (EU) 2022/2065 Art 16(2): not demanded', '欧盟第 2022/2065 号条例第 16 条第 2 款：未作要求', date '2024-02-17');
-- What is affirmed, word for word. A row is never changed: another wording is another version with its own dates.
create table statement_wording (
    regime text not null references regime,
    statement text not null check (statement in ('goodFaith', 'accuracy', 'authority')),
    language text not null check (language in ('en', 'zh-CN')),
    version int not null,
    text text not null,
    effective_from date not null,
    effective_until date,
    primary key (regime, statement, language, version)
);
create trigger statement_wording_text before update on statement_wording for each row
    when (new.text <> old.text or new.version <> old.version or new.language <> old.language) execute function refuse_change();
insert into statement_wording (regime, statement, language, version, effective_from, text) values
    ('US_DMCA', 'goodFaith', 'en', 1, date '1998-10-28', 'I have a good faith belief that use of the material in the manner complained of is not authorized by the copyright owner, its agent, or the law (17 U.S.C. § 512(c)(3)(A)(v)).'),
    ('US_DMCA', 'accuracy', 'en', 1, date '1998-10-28', 'The information in this notification is accurate (17 U.S.C. § 512(c)(3)(A)(vi)).'),
    ('US_DMCA', 'authority', 'en', 1, date '1998-10-28', 'Under penalty of perjury, I state that I am, or that the party for which I sign is, authorized to act on behalf of the owner of an exclusive right that is allegedly infringed (17 U.S.C. § 512(c)(3)(A)(vi)).'),
    ('US_DMCA', 'goodFaith', 'zh-CN', 1, date '1998-10-28', '本人善意相信：以所投诉的方式使用该材料，未经著作权人、其代理人或者法律许可（《美国法典》第 17 编第 512 条(c)(3)(A)(v)）。'),
    ('US_DMCA', 'accuracy', 'zh-CN', 1, date '1998-10-28', '本通知所载信息准确无误（《美国法典》第 17 编第 512 条(c)(3)(A)(vi)）。'),
    ('US_DMCA', 'authority', 'zh-CN', 1, date '1998-10-28', '本人声明（如有虚假，愿受伪证罪处罚）：本人或者本人所代表的一方，有权代表据称被侵犯的专有权的所有人行事（《美国法典》第 17 编第 512 条(c)(3)(A)(vi)）。'),
    ('US_TM_POLICY', 'goodFaith', 'en', 1, date '2010-04-01', 'I believe in good faith that the listings named offer counterfeit or infringing goods, and that neither the owner of the right, its agent nor the law allows the offer.'),
    ('US_TM_POLICY', 'accuracy', 'en', 1, date '2010-04-01', 'The information in this notice is accurate.'),
    ('US_TM_POLICY', 'authority', 'en', 1, date '2010-04-01', 'I am the owner of the right, or authorised to act for the owner.'),
    ('US_TM_POLICY', 'goodFaith', 'zh-CN', 1, date '2010-04-01', '本人善意相信：所列商品为假冒或者侵权商品，且未经权利人、其代理人或者法律许可。'),
    ('US_TM_POLICY', 'accuracy', 'zh-CN', 1, date '2010-04-01', '本通知所载信息准确无误。'),
    ('US_TM_POLICY', 'authority', 'zh-CN', 1, date '2010-04-01', '本人系权利人，或者已获权利人授权。'),
    ('CN_ECL', 'goodFaith', 'en', 1, date '2019-01-01', 'I believe in good faith, on prima facie evidence, that the listings named infringe the right (E-Commerce Law of the PRC, Article 42).'),
    ('CN_ECL', 'accuracy', 'en', 1, date '2019-01-01', 'The contents of this notice and its evidence are true, accurate and complete. I know that whoever harms a seller by a wrong notice is liable under civil law, and that a wrong notice given in malice doubles the compensation (E-Commerce Law of the PRC, Article 42).'),
    ('CN_ECL', 'authority', 'en', 1, date '2021-01-01', 'I am the right holder, or authorised by the right holder, whose true identity is given here (Civil Code of the PRC, Article 1195).'),
    ('CN_ECL', 'goodFaith', 'zh-CN', 1, date '2019-01-01', '本人基于初步证据，善意相信所列商品侵害上述知识产权（《中华人民共和国电子商务法》第四十二条）。'),
    ('CN_ECL', 'accuracy', 'zh-CN', 1, date '2019-01-01', '本通知及所附证据真实、准确、完整。本人知悉：因通知错误造成平台内经营者损害的，依法承担民事责任；恶意发出错误通知，造成平台内经营者损失的，加倍承担赔偿责任（《中华人民共和国电子商务法》第四十二条第三款）。'),
    ('CN_ECL', 'authority', 'zh-CN', 1, date '2021-01-01', '本人系权利人，或者已获权利人授权；所提供的权利人身份信息真实（《中华人民共和国民法典》第一千一百九十五条）。'),
    ('CN_RTN', 'goodFaith', 'en', 1, date '2013-03-01', 'I believe in good faith, on preliminary proof, that the works at the network addresses named infringe the right of communication through information networks.'),
    ('CN_RTN', 'accuracy', 'en', 1, date '2013-03-01', 'I answer for the truth of this notice (Regulation on the Protection of the Right of Communication through Information Networks, Article 14).'),
    ('CN_RTN', 'authority', 'en', 1, date '2013-03-01', 'I am the right holder, or authorised by the right holder; the name, contact details and address on record are right. I know that the work is put back at once if the user objects, and that I may then not give notice of it again at that address (the same Regulation, Article 17).'),
    ('CN_RTN', 'goodFaith', 'zh-CN', 1, date '2013-03-01', '本人基于初步证明材料，善意相信所列网络地址上的作品侵害信息网络传播权。'),
    ('CN_RTN', 'accuracy', 'zh-CN', 1, date '2013-03-01', '本人对通知书的真实性负责（《信息网络传播权保护条例》第十四条）。'),
    ('CN_RTN', 'authority', 'zh-CN', 1, date '2013-03-01', '本人系权利人，或者已获权利人授权；所登记的姓名（名称）、联系方式和地址属实。本人知悉：服务对象提交书面说明后，作品应当立即恢复，且不得就同一网络地址上的该作品再次通知（同条例第十七条）。'),
    ('CN_CIVIL', 'goodFaith', 'en', 1, date '2021-01-01', 'I believe in good faith, on prima facie evidence, that the listings named infringe the right (Civil Code of the PRC, Article 1195).'),
    ('CN_CIVIL', 'accuracy', 'en', 1, date '2021-01-01', 'The contents of this notice and its evidence are true, accurate and complete. I know that whoever harms a user or a provider by a wrong notice is liable in tort (Civil Code of the PRC, Article 1195).'),
    ('CN_CIVIL', 'authority', 'en', 1, date '2021-01-01', 'I am the right holder, or authorised by the right holder, whose true identity is given here.'),
    ('CN_CIVIL', 'goodFaith', 'zh-CN', 1, date '2021-01-01', '本人基于初步证据，善意相信所列内容侵害上述权利（《中华人民共和国民法典》第一千一百九十五条）。'),
    ('CN_CIVIL', 'accuracy', 'zh-CN', 1, date '2021-01-01', '本通知及所附证据真实、准确、完整。本人知悉：因错误通知造成网络用户或者网络服务提供者损害的，应当承担侵权责任（《中华人民共和国民法典》第一千一百九十五条第三款）。'),
    ('CN_CIVIL', 'authority', 'zh-CN', 1, date '2021-01-01', '本人系权利人，或者已获权利人授权；所提供的权利人身份信息真实。'),
    ('EU_DSA', 'goodFaith', 'en', 1, date '2024-02-17', 'I believe in good faith that the content at the addresses named is illegal content, since it infringes the right (Regulation (EU) 2022/2065, Article 16(2)).'),
    ('EU_DSA', 'accuracy', 'en', 1, date '2024-02-17', 'I confirm my bona fide belief that the information and allegations contained in this notice are accurate and complete (Regulation (EU) 2022/2065, Article 16(2)(d)).'),
    ('EU_DSA', 'authority', 'en', 1, date '2024-02-17', 'I am the right holder, or entitled to act for the right holder; my name and e-mail address on record are right (Regulation (EU) 2022/2065, Article 16(2)(c)).'),
    ('EU_DSA', 'goodFaith', 'zh-CN', 1, date '2024-02-17', '本人善意相信：所列地址上的内容侵害上述权利，属于违法内容（欧盟第 2022/2065 号条例第 16 条第 2 款）。'),
    ('EU_DSA', 'accuracy', 'zh-CN', 1, date '2024-02-17', '本人善意确信：本通知所载信息和主张准确、完整（欧盟第 2022/2065 号条例第 16 条第 2 款(d)）。'),
    ('EU_DSA', 'authority', 'zh-CN', 1, date '2024-02-17', '本人系权利人，或者有权代表权利人；所登记的姓名和电子邮箱属实（欧盟第 2022/2065 号条例第 16 条第 2 款(c)）。');
-- A notice that lacks what may follow waits for it: DEFECTIVE; nothing followed in time: LAPSED.
alter table notice add state text not null default 'ACCEPTED' check (state in ('ACCEPTED', 'DEFECTIVE', 'LAPSED', 'WITHDRAWN'));
alter table notice alter description drop not null;
alter table notice alter signature drop not null;
create index notice_defective on notice (holder, submitted_at) where state = 'DEFECTIVE';
alter table notice_line drop constraint notice_line_status_check;
alter table notice_line add constraint notice_line_status_check
    check (status in ('HELD', 'OPENED', 'ATTACHED', 'REJECTED', 'WITHDRAWN'));
-- Whom to ask, as it was on record when the notice came in, and again when it was cured.
create table notice_contact (
    id uuid primary key,
    notice uuid not null references notice,
    kept_at timestamptz not null,
    holder_name text not null,
    holder_address text,
    holder_phone text,
    holder_email text,
    sender_name text not null,
    sender_email text not null,
    sender_organisation text not null,
    sender_address text,
    sender_phone text
);
create index notice_contact_notice on notice_contact (notice, kept_at);
-- Which wording was affirmed; the text stands in statement_wording.
create table notice_statement (
    notice uuid not null references notice,
    regime text not null,
    statement text not null,
    language text not null,
    version int not null,
    affirmed_at timestamptz not null,
    affirmed_by text not null,
    primary key (notice, statement),
    foreign key (regime, statement, language, version) references statement_wording
);
-- What was missing, and when it came.
create table notice_defect (
    notice uuid not null references notice,
    element text not null,
    field text not null,
    code text not null,
    reference_en text not null,
    reference_zh text not null,
    found_at timestamptz not null,
    cured_at timestamptz,
    cured_by text,
    primary key (notice, element)
);
-- The good-faith file: what was checked before the notice was sent.
create table good_faith_check (
    notice uuid not null references notice,
    n int not null,
    kind text not null check (kind in ('LICENCE_LIST', 'AUTHORISED_SELLERS', 'TEST_PURCHASE', 'PRICE_COMPARISON', 'PACKAGING', 'FAIR_USE', 'OTHER')),
    checked_on date,
    checked_by text,
    result text,
    evidence uuid references evidence,
    kept_at timestamptz not null,
    primary key (notice, n)
);
create trigger good_faith_check_append_only before update or delete on good_faith_check for each row execute function refuse_change();
create trigger notice_statement_append_only before update or delete on notice_statement for each row execute function refuse_change();
create trigger notice_contact_append_only before update or delete on notice_contact for each row execute function refuse_change();
insert into deadline_rule (id, version, regime, kind, amount, unit, basis, effective_from) values
    ('cure-notice', 1, '*', 'cureNotice', 10, 'DAYS', 'House rule: time to complete a defective notice', date '2026-01-01'),
    ('cure-notice-dmca', 1, 'US_DMCA', 'cureNotice', 10, 'DAYS', '17 U.S.C. § 512(c)(3)(B)(ii): contact the sender; the length is a house rule', date '2026-01-01');
-- The same while the notice is written.
create table notice_draft_check (
    id uuid primary key,
    draft uuid not null references notice_draft on delete cascade,
    kind text not null,
    checked_on date,
    checked_by text,
    result text,
    evidence uuid references evidence
);
create index notice_draft_check_draft on notice_draft_check (draft, id);
