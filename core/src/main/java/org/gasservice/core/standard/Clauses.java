package org.gasservice.core.standard;

/** The ids of all clauses of the manual. Written from {@code clauses.txt}; do not edit. */
public final class Clauses {

  /** Good service is the company's first task and a business indicator · 把优质服务当作公司头等大事和经营指标 */
  public static final String D1_0_1 = "D1-0.1";

  /** Be sincere, polite, patient; smile; ease tension · 待客真诚有礼、耐心微笑，缓和紧张情绪 */
  public static final String D1_1_1 = "D1-1.1";

  /** With upset customers: grasp the demand, analyse calmly, meet reasonable needs, do not let emotion grow · 客户情绪激动时先弄清诉求、冷静分析，满足合理要求，不激化 */
  public static final String D1_1_2 = "D1-1.2";

  /** Remember each customer's name and what was done; offer a tailored plan · 记住客户是谁、办过什么，给出有针对性的安排 */
  public static final String D1_1_3 = "D1-1.3";

  /** Content of a service must be explicit and must be completed · 服务项目写明确（如查排烟管、保养燃气表），逐项做完 */
  public static final String D1_2_1 = "D1-2.1";

  /** Raise quality by training, targeted study and an award scheme · 以培训、专项学习和评优提升质量 */
  public static final String D1_2_2 = "D1-2.2";

  /** Follow operating rules; closed loop from check to feedback to improvement · 按规程作业，检查、反馈、改进形成闭环 */
  public static final String D1_2_3 = "D1-2.3";

  /** Claims that this secures pass rate and wellbeing · 宣称由此保障合格率和用户身心舒适 */
  public static final String D1_2_4 = "D1-2.4";

  /** On-time service, waiting counted in seconds; every dispatched task finished on time · 按秒计较等待，派出的任务都按时完成 */
  public static final String D1_3_1 = "D1-3.1";

  /** Give an effective solution; user knows what was expected and what was received · 给出有效方案，让用户清楚期望与所得 */
  public static final String D1_3_2 = "D1-3.2";

  /** Never hard-sell, no one-sided opinions; open attitude; guide sensible use · 不强行推销，不说片面之词，态度开放，引导合理用气 */
  public static final String D1_3_3 = "D1-3.3";

  /** Answer requests promptly, contact the user actively, give feedback on problems raised · 及时回应诉求，主动联系用户并反馈所提问题 */
  public static final String D1_4_1 = "D1-4.1";

  /** Hold regular team meetings to review and improve the system · 定期开班组会，总结并改进服务 */
  public static final String D1_4_2 = "D1-4.2";

  /** Hotlines made public: after-sales and commercial customers · 公布统一的售后热线和商业客户热线 */
  public static final String D1_4_3 = "D1-4.3";

  /** Three tiers, head office / branch / service station, must be able to resolve any gas question · 总部、分公司、服务站三级都要有路可解决燃气问题 */
  public static final String D1_4_4 = "D1-4.4";

  /** Traceable operations: quantify the process; fault handling keeps time, people, situation, records, evaluation · 过程可追溯：故障处理留下时间、人员、情况、记录和评价 */
  public static final String D1_4_5 = "D1-4.5";

  /** Greet first with the standard sentence asking which business · 先按标准用语问候并询问办理事项 */
  public static final String D2_1_1 = "D2-1.1";

  /** Tell the user which papers are needed and route them · 一次说清所需资料并引导分流 */
  public static final String D2_1_2 = "D2-1.2";

  /** Listen carefully; polite words, moderate pace, clear soft voice · 用心听，用语礼貌，语速适中，声音轻柔清楚 */
  public static final String D2_1_3 = "D2-1.3";

  /** Do not interrupt; if unavoidable wait for a sentence end and apologise · 不打断用户；非插话不可时等一句说完并先致歉 */
  public static final String D2_1_4 = "D2-1.4";

  /** Cash: say aloud total, received and change · 收现金时当面报出应收、实收和找零 */
  public static final String D2_1_5 = "D2-1.5";

  /** After the business ask whether anything else is needed · 业务办完再问是否还需帮助 */
  public static final String D2_1_6 = "D2-1.6";

  /** Polite goodbye · 有礼貌地道别 */
  public static final String D2_1_7 = "D2-1.7";

  /** Give correct, necessary information under law and rules; answer on the spot what can be answered · 依法依规提供正确必要的信息，能当场答的当场答 */
  public static final String D2_1_8 = "D2-1.8";

  /** If unsure: detailed record and tell the user a reply comes as soon as possible · 拿不准的详细记下，说明何时回复 */
  public static final String D2_1_9 = "D2-1.9";

  /** If a demand conflicts with rules: explain by citing the rule; no dispute · 要求与规定不符时引用规定解释，不争执 */
  public static final String D2_1_10 = "D2-1.10";

  /** Seven voices: greeting on entry, response to question, apology for trouble, thanks for cooperation, reminder at key moments, notice when leaving midway, goodbye · 服务七声：迎、应、歉、谢、提醒、离开告知、送 */
  public static final String D2_1_11 = "D2-1.11";

  /** Four sames: big/small matters, strangers/acquaintances, officials/public, new/old users · 四个一样：事大事小、生人熟人、干部群众、新户老户同等对待 */
  public static final String D2_2_1 = "D2-2.1";

  /** Stand, smile, use both hands to take or hand papers · 起身微笑，双手接递资料 */
  public static final String D2_2_2 = "D2-2.2";

  /** Stand with the user at the end, hands folded, see them off · 办完随用户起立，双手前握目送 */
  public static final String D2_2_3 = "D2-2.3";

  /** Kind, smiling help with forms or machines · 和气微笑地协助填表或使用设备 */
  public static final String D2_2_4 = "D2-2.4";

  /** Look away when the user types a password · 用户输入密码时移开视线 */
  public static final String D2_2_5 = "D2-2.5";

  /** Put the pause-service sign when leaving the seat · 离座时摆出暂停服务牌 */
  public static final String D2_2_6 = "D2-2.6";

  /** Near closing, finish business in hand and also serve those still waiting before leaving · 临近下班办完手头业务，并接待完仍在等候者再离开 */
  public static final String D2_2_7 = "D2-2.7";

  /** Use the counter to collect hot topics, difficulties, opinions, suggestions · 在服务点收集热点、难点、意见和建议 */
  public static final String D2_2_8 = "D2-2.8";

  /** Uniform, badge, fresh look, suitable make-up, natural hair colour, no odd style, long hair pinned, men no beard · 工装工牌齐整，妆发自然，长发盘起，男员工不蓄须 */
  public static final String D2_3_1 = "D2-3.1";

  /** No long or bright nails · 不留长指甲，不涂艳色 */
  public static final String D2_3_2 = "D2-3.2";

  /** Legal basis · 制定依据 */
  public static final String D3_1 = "D3-1";

  /** Scope · 适用范围 */
  public static final String D3_2 = "D3-2";

  /** Aims: honest, user first, safety first, keep improving · 目标：诚信、用户为先、安全、持续改进 */
  public static final String D3_3 = "D3-3";

  /** Open, fair, just, transparent; quality and efficiency · 公开公平公正透明，兼顾质量与效率 */
  public static final String D3_4 = "D3-4";

  /** Establish the service system with clear responsibilities · 建立职责清楚的服务制度 */
  public static final String D3_5 = "D3-5";

  /** Services: gas sale, facility installation, repair, testing, safety inspection · 服务内容：售气、设施安装、维修、检测、安全检查 */
  public static final String D3_6 = "D3-6";

  /** Supply system stable, safe, environmental · 供气系统稳定、安全、环保 */
  public static final String D3_7 = "D3-7";

  /** These services follow law and technical standards · 各项服务遵守法规与技术标准 */
  public static final String D3_8 = "D3-8";

  /** Regular safety inspection of user facilities; problems rectified promptly · 定期检查用户设施，发现问题及时整改 */
  public static final String D3_9 = "D3-9";

  /** User files with facility and gas-use data · 建立用户档案，记录设施与用气信息 */
  public static final String D3_10 = "D3-10";

  /** 24-hour hotline for enquiry, complaint, emergency · 热线二十四小时受理咨询、投诉与求助 */
  public static final String D3_11 = "D3-11";

  /** Complaint system; respond and handle promptly · 建立投诉制度，及时回应处理 */
  public static final String D3_12 = "D3-12";

  /** Regular evaluation of service quality; fix problems · 定期评估服务质量并解决问题 */
  public static final String D3_13 = "D3-13";

  /** Service process with requirements for each step · 服务流程各环节都有明确要求 */
  public static final String D3_14 = "D3-14";

  /** Check submitted papers; if they qualify, arrange staff promptly · 审核申请资料，合格的及时派人 */
  public static final String D3_15 = "D3-15";

  /** Staff obey law and technical standards · 服务人员遵守法规与标准 */
  public static final String D3_16 = "D3-16";

  /** Work area clean, supplies tidy, nothing unrelated · 工作区洁净，用品有序，没有无关物品 */
  public static final String D4_1 = "D4-1";

  /** Quiet room; no unrelated people · 工作间安静，无关人员不得入内 */
  public static final String D4_2 = "D4-2";

  /** Three voices (greeting, answer, farewell), right form of address, kind tone, throughout · 全程三声（迎、应、送），称呼得当，语气和善 */
  public static final String D4_3a = "D4-3a";

  /** Banned service phrases must not be used · 不说服务禁语 */
  public static final String D4_3b = "D4-3b";

  /** Pick up within three rings · 电话三声铃响之内接起 */
  public static final String D4_4 = "D4-4";

  /** Listen, answer accurately, help and guide · 听明白、答准确，主动帮助引导 */
  public static final String D4_5 = "D4-5";

  /** Record the need accurately and issue a task order in time · 准确记下需求并及时开出任务单 */
  public static final String D4_6a = "D4-6a";

  /** Never refuse or pass the buck for work in scope · 职责内的事不拒绝、不推诿 */
  public static final String D4_6b = "D4-6b";

  /** Opinions/complaints: full understanding, record, forward, report back · 意见投诉要了解透、记录好、及时转办并回告 */
  public static final String D4_7a = "D4-7a";

  /** Intake may not be refused for any reason · 任何理由都不能拒收投诉 */
  public static final String D4_7b = "D4-7b";

  /** No quarrel · 不与客户争吵 */
  public static final String D4_7c = "D4-7c";

  /** Do not cut customers off; end a talk tactfully · 不随意打断客户，得体地结束谈话 */
  public static final String D4_8a = "D4-8a";

  /** Apologise when service caused displeasure · 因服务惹客户不快要主动致歉 */
  public static final String D4_8b = "D4-8b";

  /** No private calls on the hotline · 热线不打私人电话 */
  public static final String D4_9 = "D4-9";

  /** Accurate business; papers, documents, vouchers handed over face to face and clearly; figures exact · 业务办得准，证件票据当面交接，数字无误 */
  public static final String D4_10a = "D4-10a";

  /** Alteration, relocation, installation, transfer, removal without unjustified delay · 改管、移表、安装、过户、拆除不得无故拖延 */
  public static final String D4_10b = "D4-10b";

  /** Charge strictly by tariff, never above · 只按标准收费，不得多收 */
  public static final String D4_11a = "D4-11a";

  /** Always issue a receipt · 收款必给票据 */
  public static final String D4_11b = "D4-11b";

  /** Strict cash management · 严格管理现金 */
  public static final String D4_12a = "D4-12a";

  /** Proper cash collection and shift hand-over · 做好收款与交接班 */
  public static final String D4_12b = "D4-12b";

  /** Safe reliable supply with kind, professional, efficient service · 提供安全可靠的供气和亲切专业高效的服务 */
  public static final String D5_0 = "D5-0";

  /** Gas charged by the relevant tariff · 气费按相应标准收取 */
  public static final String D5_1_1 = "D5-1.1";

  /** Emergency repair 24 h, published number · 抢险抢修全天候，公布电话 */
  public static final String D5_1_2a = "D5-1.2a";

  /** Crew sets out within 5 minutes of the alarm · 接警五分钟内抢险人员出发 */
  public static final String D5_1_2b = "D5-1.2b";

  /** On site within 30 minutes, force majeure excepted · 接警三十分钟内到场，不可抗力除外 */
  public static final String D5_1_2c = "D5-1.2c";

  /** Handling completion rate 100 % · 抢修处结率百分之百 */
  public static final String D5_1_2d = "D5-1.2d";

  /** Hotline staffed 24 h by a dedicated person · 热线全天有专人值守 */
  public static final String D5_1_3a = "D5-1.3a";

  /** Agents know the business, warm, exact · 接听者懂业务、热情、说得准 */
  public static final String D5_1_3b = "D5-1.3b";

  /** Call handling completion rate 100 % · 来电处结率百分之百 */
  public static final String D5_1_3c = "D5-1.3c";

  /** Serve the people wholeheartedly · 一心为民服务 */
  public static final String D5_1_4 = "D5-1.4";

  /** Devotion; stay at the post; strict style · 敬业守岗，作风严谨 */
  public static final String D5_1_5 = "D5-1.5";

  /** Efficient handling and timely reply to problems raised · 高效处理并及时答复所提问题 */
  public static final String D5_1_6a = "D5-1.6a";

  /** Common questions answered on the spot · 常见问题当场答复 */
  public static final String D5_1_6b = "D5-1.6b";

  /** Other questions answered satisfactorily within 24 h · 其他问题二十四小时内给出满意答复 */
  public static final String D5_1_6c = "D5-1.6c";

  /** Receive letters and visits courteously, offer tea and a seat; courteous calls · 来信来访以礼相待，请坐奉茶，通话文明 */
  public static final String D5_1_7 = "D5-1.7";

  /** Explain with policy, reasons and patience · 讲政策、讲道理、有耐心 */
  public static final String D5_1_8 = "D5-1.8";

  /** Integrity: no taking, no extorting, no retaliation · 廉洁：不吃拿卡要，不刁难报复 */
  public static final String D5_1_9 = "D5-1.9";

  /** Any organisation or person may complain about service or broken promises · 任何单位和个人都可就服务或违诺投诉 */
  public static final String D5_2_1 = "D5-2.1";

  /** If verified, dealt with strictly; result told to the complainant within 5 working days after handling · 查实从严处理，处理后五个工作日内告知结果 */
  public static final String D5_2_2 = "D5-2.2";

  /** Rudeness: criticism + apology; quarrel: formal warning; serious: warning + year-end "incompetent" · 态度粗暴的处理：批评并道歉；争吵告诫；严重者另定年终不称职 */
  public static final String D5_3_1 = "D5-3.1";

  /** Missed time limits: apology; heavier: warning; serious: warning + "incompetent" · 逾期未办的处理：道歉；较重告诫；严重者另定年终不称职 */
  public static final String D5_3_2 = "D5-3.2";

  /** Obstruction or favours for gain: light → warning; serious → company rules · 刁难谋私的处理：轻者告诫；重者按公司规定 */
  public static final String D5_3_3 = "D5-3.3";

  /** Purpose · 制定目的 */
  public static final String D6_1 = "D6-1";

  /** Applies to all departments, posts and staff in service · 适用于所有服务部门、岗位和员工 */
  public static final String D6_2 = "D6-2";

  /** Four principles · 四项原则 */
  public static final String D6_3 = "D6-3";

  /** The service department writes, revises, runs, supervises, inspects and assesses the system · 服务管理部门负责制定、修订、实施、监督、检查与考核 */
  public static final String D6_4 = "D6-4";

  /** Follow the system and norms · 执行制度与规范 */
  public static final String D6_5_1 = "D6-5.1";

  /** Receive warmly, answer patiently · 热情接待，耐心答疑 */
  public static final String D6_5_2 = "D6-5.2";

  /** Collect, sort and archive customer information · 收集、整理、归档客户信息 */
  public static final String D6_5_3 = "D6-5.3";

  /** Handle complaints in time, protect rights · 及时处理投诉，维护权益 */
  public static final String D6_5_4 = "D6-5.4";

  /** Attend company training · 参加公司培训 */
  public static final String D6_5_5 = "D6-5.5";

  /** Workplace tidy, bright, safe · 场所整洁明亮安全 */
  public static final String D6_6_1 = "D6-6.1";

  /** Equipment complete and working · 设备齐全完好 */
  public static final String D6_6_2 = "D6-6.2";

  /** Facilities such as water dispenser and rest area · 配有饮水、休息等设施 */
  public static final String D6_6_3 = "D6-6.3";

  /** Civil language, kind attitude · 用语文明，态度和气 */
  public static final String D6_7_1 = "D6-7.1";

  /** Greet first, listen · 先问候，认真听 */
  public static final String D6_7_2 = "D6-7.2";

  /** Respect users and protect their privacy · 尊重用户，保护隐私 */
  public static final String D6_7_3 = "D6-7.3";

  /** Accept enquiries, repair reports, complaints · 受理咨询、报修、投诉 */
  public static final String D6_8_1 = "D6-8.1";

  /** Provide the matching service · 提供相应服务 */
  public static final String D6_8_2 = "D6-8.2";

  /** Keep service records and track progress · 留存服务记录，跟踪进度 */
  public static final String D6_8_3 = "D6-8.3";

  /** Tell users the result · 把结果告诉用户 */
  public static final String D6_8_4 = "D6-8.4";

  /** Finish tasks on time with quality · 保质按时完成任务 */
  public static final String D6_9_1 = "D6-9.1";

  /** Raise satisfaction, lower complaint rate · 提高满意度，减少投诉 */
  public static final String D6_9_2 = "D6-9.2";

  /** Innovate in service · 服务创新 */
  public static final String D6_9_3 = "D6-9.3";

  /** Complaint mechanism and hotline · 设立投诉机制和热线 */
  public static final String D6_10 = "D6-10";

  /** On receipt investigate at once, find the cause, act · 接到投诉马上调查，找出原因并采取措施 */
  public static final String D6_11 = "D6-11";

  /** Complaints are classified · 投诉分类处理 */
  public static final String D6_12a = "D6-12a";

  /** Result fed back in time · 处理结果及时反馈 */
  public static final String D6_12b = "D6-12b";

  /** If the complainant is not satisfied: report upward and seek a solution · 投诉人不满意的上报上级再求解决 */
  public static final String D6_13 = "D6-13";

  /** Regular staff training · 定期培训员工 */
  public static final String D6_14 = "D6-14";

  /** Assessment on quality, efficiency, satisfaction · 考核质量、效率、满意度三方面 */
  public static final String D6_15 = "D6-15";

  /** Purpose: service first, user supreme · 服务宗旨 */
  public static final String D7_1 = "D7-1";

  /** Idea: start from need, end at satisfaction, exceed expectation · 服务理念 */
  public static final String D7_2 = "D7-2";

  /** Promise of happy, worry-free gas, "satisfied 100, assured 100"; steady supply · 承诺用气开心放心、供气稳定 */
  public static final String D7_3_1 = "D7-3.1";

  /** Kind, sincere follow-up service · 回访亲切诚恳 */
  public static final String D7_3_2 = "D7-3.2";

  /** Fast, good installation and repair · 安装维修又快又好 */
  public static final String D7_3_3 = "D7-3.3";

  /** Punctual home service · 入户服务准时守约 */
  public static final String D7_3_4 = "D7-3.4";

  /** Read meters accurately · 抄表读数准确 */
  public static final String D7_3_5 = "D7-3.5";

  /** Hold to post duties; no noise, play, visitors · 坚守岗位，现场不喧哗、不打闹、不会客 */
  public static final String D7_4_1 = "D7-4.1";

  /** Do not bring outsiders in · 不私带外人进入 */
  public static final String D7_4_2 = "D7-4.2";

  /** No private calls in working time except emergencies agreed by the department manager · 上班不接私人电话，急事经部门经理同意除外 */
  public static final String D7_4_3 = "D7-4.3";

  /** Agents use standard phrases, concise; no chatting with customers · 坐席用语规范简练，不与客户闲聊 */
  public static final String D7_4_4 = "D7-4.4";

  /** Change into company shoes; put own shoes in the fixed place · 换工作鞋，自己的鞋放定点 */
  public static final String D7_4_5a = "D7-4.5a";

  /** No food or cups on the desk · 台面不放食品水杯 */
  public static final String D7_4_5b = "D7-4.5b";

  /** At shift change enter in seat order, quiet, soft steps · 交接班按座位次序入场，轻声轻步 */
  public static final String D7_4_7 = "D7-4.7";

  /** At shift change count items and test equipment; report faults to the outgoing agent or hall supervisor · 交接时清点物品、检查设备，有问题报交班人或主管 */
  public static final String D7_4_8 = "D7-4.8";

  /** After hand-over leave the desk quickly · 交班后尽快离开台席 */
  public static final String D7_4_9 = "D7-4.9";

  /** Care for equipment, follow operating procedure, keep clean · 爱护设备，按规程操作，保持清洁 */
  public static final String D7_4_10 = "D7-4.10";

  /** Hall floor clean, no dust or litter · 大厅地面洁净无杂物 */
  public static final String D7_5_1 = "D7-5.1";

  /** Convenience, hygiene and fire equipment in order, no dust · 便民、卫生、消防设施有序无尘 */
  public static final String D7_5_2 = "D7-5.2";

  /** Leaflets arranged, reasonable quantity · 宣传资料摆放整齐、数量合适 */
  public static final String D7_5_3 = "D7-5.3";

  /** Counter clean · 柜台干净 */
  public static final String D7_5_4 = "D7-5.4";

  /** Office items uniform, screens at the same angle · 办公物品统一，显示器角度一致 */
  public static final String D7_5_5 = "D7-5.5";

  /** Desks tidy, nothing unrelated · 桌面整洁，没有无关物品 */
  public static final String D7_5_6 = "D7-5.6";

  /** Clerks: service sense, full knowledge, several skills, quick and exact · 营业员有服务意识，知识全面，一专多能，操作快准 */
  public static final String D7_6_1 = "D7-6.1";

  /** Listen, understand, explain briefly, try proactive promotion · 认真听取需求，简要解释，适当主动介绍 */
  public static final String D7_6_2 = "D7-6.2";

  /** When the business is clear, answer by circumstances · 客户讲明业务后按情况答复 */
  public static final String D7_6_3 = "D7-6.3";

  /** Clerk fills in the business acceptance form for the customer · 营业员替客户填写业务受理单 */
  public static final String D7_6_4a = "D7-6.4a";

  /** Tell the customer the enquiry number · 主动告知查询电话 */
  public static final String D7_6_4b = "D7-6.4b";

  /** Time-limited service; cut waiting · 推行限时服务，缩短等候 */
  public static final String D7_6_5 = "D7-6.5";

  /** Respond within 24 h of a question or complaint · 问题或投诉二十四小时内回应 */
  public static final String D8_1_1a = "D8-1.1a";

  /** Provide a solution within 48 h · 四十八小时内提出解决方案 */
  public static final String D8_1_1b = "D8-1.1b";

  /** Staff professional, friendly, patient · 员工专业、友好、耐心 */
  public static final String D8_1_2a = "D8-1.2a";

  /** Answer actively with fitting advice · 主动解答并给出合适建议 */
  public static final String D8_1_2b = "D8-1.2b";

  /** Information accurate and kept up to date · 信息准确并及时更新 */
  public static final String D8_1_3a = "D8-1.3a";

  /** Verify information before answering · 答复前先核实 */
  public static final String D8_1_3b = "D8-1.3b";

  /** Processes efficient and transparent · 流程高效透明 */
  public static final String D8_1_4a = "D8-1.4a";

  /** Customer knows process, price and time clearly when using a service · 客户使用服务时清楚流程、价格与时间 */
  public static final String D8_1_4b = "D8-1.4b";

  /** Obey safety standards · 遵守安全标准 */
  public static final String D8_1_5a = "D8-1.5a";

  /** Regular safety inspection and maintenance · 定期安全检查与维护 */
  public static final String D8_1_5b = "D8-1.5b";

  /** Give safety knowledge and advice · 讲解安全知识并给出建议 */
  public static final String D8_1_5c = "D8-1.5c";

  /** Effective mechanism; complaints handled in time · 投诉机制有效，处理及时 */
  public static final String D8_1_6a = "D8-1.6a";

  /** Complaint content is confidential · 投诉内容保密 */
  public static final String D8_1_6b = "D8-1.6b";

  /** Offer a solution and compensation · 提供解决办法和补偿 */
  public static final String D8_1_6c = "D8-1.6c";

  /** After-sales: regular maintenance, fault handling, technical support · 售后：定期维护、故障处理、技术支持 */
  public static final String D8_1_7a = "D8-1.7a";

  /** Timely help whenever needed · 随时给予及时帮助 */
  public static final String D8_1_7b = "D8-1.7b";

  /** Regular satisfaction survey feeding improvement · 定期做满意度调查并用于改进 */
  public static final String D8_2_1 = "D8-2.1";

  /** Complaint statistics, common problems, improvement measures · 统计分析投诉，针对共性问题改进 */
  public static final String D8_2_2 = "D8-2.2";

  /** Random supervision: randomly picked customers fill in an evaluation after service · 随机抽取客户，服务后请其评价 */
  public static final String D8_2_3 = "D8-2.3";

  /** Reward/punish by survey, complaint statistics and supervision; misconduct punished or retrained · 依调查、投诉、监督结果奖惩，违规者处罚或再培训 */
  public static final String D8_2_5 = "D8-2.5";

  /** Suggestions are assessed and adopted where possible · 建议经评估，可行的采纳 */
  public static final String D8_2_6 = "D8-2.6";

  /** Download disclaimer · 下载站的免责说明 */
  public static final String D9_1 = "D9-1";

  /** Preview/refund notice · 预览与退款说明 */
  public static final String D9_2 = "D9-2";

  /** Copyright contact, staffed 9:00-18:30 · 版权联系方式及其客服时间 */
  public static final String D9_3 = "D9-3";

  /** Trial edition, November 2003; table of contents · 试行版，二〇〇三年十一月；目录 */
  public static final String D10_0_1 = "D10-0.1";

  /** Posts and procedures are detailed in separate detailed rules · 岗位与程序细节见服务规范细则 */
  public static final String D10_0_2 = "D10-0.2";

  /** Customers as resource; culture of creating value · 视客户为资源，以创造客户价值为文化 */
  public static final String D10_0_3 = "D10-0.3";

  /** Unified guide that all project companies refer to · 各项目公司统一参照执行 */
  public static final String D10_0_4 = "D10-0.4";

  /** A project company that already supplies gas must set up a service centre with staff · 已通气的项目公司须设服务中心并配人员 */
  public static final String D10_0_5 = "D10-0.5";

  /** Service must be rational, unified, standard, operable · 服务合理、统一、规范、可操作 */
  public static final String D10_0_6 = "D10-0.6";

  /** Tenet "make customers satisfied"; slogan "a bit more satisfaction" · 宗旨与口号：令客户满意、满意再多一点 */
  public static final String D10_1_1 = "D10-1.1";

  /** Ten "a bit" maxims (smile, voice, temper, deeds, reasons, brains, efficiency, speed, sweetness, tolerance) · 十个“一点”的服务理念 */
  public static final String D10_1_2 = "D10-1.2";

  /** User-centred; users are friends; surprise value; everyone serves · 以用户为中心，人人为服务者 */
  public static final String D10_1_3 = "D10-1.3";

  /** Respect users' interests and four rights: safety, information, respect, supervision · 尊重用户利益及安全、知情、受尊重、监督四权 */
  public static final String D10_1_4 = "D10-1.4";

  /** Ways to raise satisfaction: understand users, service climate, skills · 提升满意度的途径 */
  public static final String D10_1_5 = "D10-1.5";

  /** Give users a clear service standard · 向用户公布明确的服务标准 */
  public static final String D10_1_6 = "D10-1.6";

  /** Scope: accept enquiry, connection application, repair report, alarm, complaint; do installation, purge-and-ignite, maintenance, reading, charging, inspection, patrol, emergency repair · 服务内容：五类受理、八类作业 */
  public static final String D10_1_7 = "D10-1.7";

  /** Every served user has a file · 服务过的用户全部建档 */
  public static final String D10_2_1a = "D10-2.1a";

  /** Every served user is inspected, save long absence, relocation, vacant home and similar no-access · 服务过的用户全部安检，长期外出、迁居、空置等无法入户者除外 */
  public static final String D10_2_1b = "D10-2.1b";

  /** Service staff and network operators on duty 24 h · 客服与管网运行人员昼夜值守 */
  public static final String D10_2_2 = "D10-2.2";

  /** Natural gas or LPG of national quality; steady supply · 气质合格，供气稳定 */
  public static final String D10_2_3 = "D10-2.3";

  /** Planned stop for network test or repair: notice posted or in the media at least 24 h before · 计划停气至少提前二十四小时公告 */
  public static final String D10_2_4 = "D10-2.4";

  /** Minor fault repaired within 4 hours (inferred, the beginning is lost) · 小故障四小时内修好（原文残缺，推断） */
  public static final String D10_2_5a = "D10-2.5a";

  /** Major fault repaired within 24 h · 大故障二十四小时内修好 */
  public static final String D10_2_5b = "D10-2.5b";

  /** After a fault report on user equipment arrive within 20 minutes unless otherwise agreed with the user · 用户设施报修后二十分钟内到场，另有约定除外 */
  public static final String D10_2_6 = "D10-2.6";

  /** Regular on-time visits · 定期按时上门 */
  public static final String D10_2_7 = "D10-2.7";

  /** Indoor safety inspection of non-residential users once a quarter (the group is garbled in the source) · 非居民用户每季入户安检一次 */
  public static final String D10_2_8a = "D10-2.8a";

  /** Indoor safety inspection of residential users twice a year · 居民用户每年入户安检两次 */
  public static final String D10_2_8b = "D10-2.8b";

  /** A complaint number is set up · 设有投诉电话 */
  public static final String D10_2_9 = "D10-2.9";

  /** On a complaint call investigate and handle at once · 接到投诉来电马上调查处理 */
  public static final String D10_2_10a = "D10-2.10a";

  /** Answer as soon as possible, at the latest 24 h · 投诉尽快答复，至迟二十四小时 */
  public static final String D10_2_10b = "D10-2.10b";

  /** Hall norms, deleted by the editor of the source · 营业厅规范一节在原文中被删 */
  public static final String D10_2_11 = "D10-2.11";

  /** Staff phrases for four situations: meeting, asking help, being helped, causing inconvenience · 员工用语：见面、求助、得助、致歉四种情形 */
  public static final String D10_3_1 = "D10-3.1";

  /** Colleagues smile, are courteous, no coarse words · 同事之间微笑有礼，不说粗话 */
  public static final String D10_3_1n = "D10-3.1n";

  /** Repair-staff phrases for five situations: entry, inconvenience, kindness offered, asking opinion, leaving · 维修人员用语：进门、打扰、受款待、征询、告别五种情形 */
  public static final String D10_3_2a = "D10-3.2a";

  /** On entry state name and the agreed time, and hand over the service supervision card · 进门报姓名与预约时间，递上服务监督卡 */
  public static final String D10_3_2b = "D10-3.2b";

  /** Ask for opinions and a signature before leaving · 离开前征询意见并请用户签字 */
  public static final String D10_3_2c = "D10-3.2c";

  /** During ignition keep reminding the user of safe operation · 点火调试中随时提醒安全操作 */
  public static final String D10_3_3a = "D10-3.3a";

  /** After ignition and tuning the user operates the appliance and safety points are explained · 点火调试后请用户亲手操作，并讲清安全要点 */
  public static final String D10_3_3b = "D10-3.3b";

  /** Ignition phrases · 点火用语 */
  public static final String D10_3_3c = "D10-3.3c";

  /** Telephone phrases for six situations: greeting, follow-up, doubt, farewell, cannot answer, complaint not yet handled · 电话用语：问候、回访、质疑、告别、不能解答、投诉未处理六种情形 */
  public static final String D10_3_4a = "D10-3.4a";

  /** Follow-up call: agent number, how piped gas is working, opinions on service · 回访报工号，问用气情况和服务意见 */
  public static final String D10_3_4b = "D10-3.4b";

  /** On a doubt offer a home visit and ask for a convenient time · 用户有疑问时提出上门并问方便的时间 */
  public static final String D10_3_4c = "D10-3.4c";

  /** If the agent cannot answer, ask to hold and connect a specialist · 坐席答不了的请稍候并转专业人员 */
  public static final String D10_3_4d = "D10-3.4d";

  /** Complaint still unhandled: take the number, answer in a few minutes · 投诉尚未处理的留下号码，数分钟内回电 */
  public static final String D10_3_4e = "D10-3.4e";

  /** Phrases for four special cases: rude, dissatisfied, product quality, misuse · 特殊用户用语：粗鲁、不满、质量问题、操作不当四种情形 */
  public static final String D10_3_5a = "D10-3.5a";

  /** Quality grievance: first tell product fault from usage error, coach usage, then name a visit time · 质量不满先分清产品问题还是使用不当，讲解用法，再定上门时间 */
  public static final String D10_3_5b = "D10-3.5b";

  /** Banned phrases in three groups (flat refusal, passing on, blaming before facts) · 忌语三组：一口回绝、推给别人、未查先怪 */
  public static final String D10_3_6a = "D10-3.6a";

  /** Never use banned phrases, never mock users · 绝不使用忌语或讥笑用户 */
  public static final String D10_3_6b = "D10-3.6b";

  /** Good image · 形象良好 */
  public static final String D10_4_1 = "D10-4.1";

  /** Strictly at the booked time, never late · 严格按约定时间上门，不迟到 */
  public static final String D10_4_2 = "D10-4.2";

  /** No shouting names, no heavy knocking · 门外不大喊姓名、不重敲门 */
  public static final String D10_4_3 = "D10-4.3";

  /** Show the work card and give name or staff number · 出示工作证并报姓名或工号 */
  public static final String D10_4_4 = "D10-4.4";

  /** Neat uniform, no slippers, no long hair, upright walk · 着装整齐，不穿拖鞋，不留长发，行走端正 */
  public static final String D10_4_5 = "D10-4.5";

  /** Shoe covers · 进门穿鞋套 */
  public static final String D10_4_6a = "D10-4.6a";

  /** Tools on a mat; handle gently · 工具放垫布上，轻拿轻放 */
  public static final String D10_4_6b = "D10-4.6b";

  /** Do not use the user's phone or toilet · 不用用户的电话和卫生间 */
  public static final String D10_4_7 = "D10-4.7";

  /** Borrow or move furniture only with consent, avoid damage · 借用、搬动家具先经同意，避免损坏 */
  public static final String D10_4_8a = "D10-4.8a";

  /** Damage is compensated at price with apology · 损坏物品照价赔偿并致歉 */
  public static final String D10_4_8b = "D10-4.8b";

  /** Accept no gifts · 不收任何馈赠 */
  public static final String D10_4_9 = "D10-4.9";

  /** No smoking, tea, meals · 不在用户家抽烟、喝茶、吃饭 */
  public static final String D10_4_10 = "D10-4.10";

  /** Do not make users help · 不差遣用户帮忙 */
  public static final String D10_4_11 = "D10-4.11";

  /** Clean up and put things back · 完工清扫并归位 */
  public static final String D10_4_12 = "D10-4.12";

  /** No invented fees; company price list only (form 13) · 不自立收费名目，只按公司价目 */
  public static final String D10_4_13 = "D10-4.13";

  /** No quarrel with users for any reason · 任何情况下不与用户争吵 */
  public static final String D10_4_14a = "D10-4.14a";

  /** No coarse words among staff, nothing harming image · 同事间不说脏话，不损形象 */
  public static final String D10_4_14b = "D10-4.14b";

  /** Records exact, never falsified · 记录真实准确，不得造假 */
  public static final String D10_4_15 = "D10-4.15";

  /** Teach safe use, answer questions · 宣讲安全用气，耐心解答 */
  public static final String D10_4_16 = "D10-4.16";

  /** Loyal, customer first, solve problems · 忠于职守，客户为先，排忧解难 */
  public static final String D10_5_1 = "D10-5.1";

  /** Obey rules and post procedures for safe supply · 遵守规章与岗位规程，保障安全供气 */
  public static final String D10_5_2a = "D10-5.2a";

  /** Tell users gas is flammable and explosive; help them put safeguards in place · 告知燃气易燃易爆，帮助落实防护 */
  public static final String D10_5_2b = "D10-5.2b";

  /** Active, warm, polite, patient, careful in enquiry, installation, repair, reading, charging, complaint · 各项服务主动热情、礼貌耐心、细致周到 */
  public static final String D10_5_3 = "D10-5.3";

  /** Staff work with a certificate (from the title) · 持证上岗 */
  public static final String D10_6_0 = "D10-6.0";

  /** Purpose of training · 培训目的 */
  public static final String D10_6_1 = "D10-6.1";

  /** Five topics: culture, norms and processes, installation and repair skills, gas basics, national, provincial and local rules · 五项培训内容：文化、规范流程、安装维修技术、燃气基础、国家省地规定 */
  public static final String D10_6_2 = "D10-6.2";

  /** Scheduled (patrol supervision, meetings) and unscheduled (classes, hand-outs, study visits) training of installers and repairers · 对安装维修人员做定期与不定期培训 */
  public static final String D10_6_3a = "D10-6.3a";

  /** External skill courses encouraged; certificates count in grading · 鼓励参加外部技能培训，证书可作定级参考 */
  public static final String D10_6_3b = "D10-6.3b";

  /** Exam must cover theory and practical work · 考试须含理论与实操 */
  public static final String D10_6_4a = "D10-6.4a";

  /** Pass → post certificate, basis for pay grade · 合格发上岗证，作为薪级依据 */
  public static final String D10_6_4b = "D10-6.4b";

  /** Scores sent to the trainee's unit and archived · 成绩送所在单位并存档 */
  public static final String D10_6_4c = "D10-6.4c";

  /** Those who pass serve at least two years · 培训合格者至少服务两年 */
  public static final String D10_6_4d = "D10-6.4d";

  /** First-inquiry responsibility · 首问责任制 */
  public static final String D10_S1 = "D10-S1";

  /** Meter reading management · 抄表管理 */
  public static final String D10_S2 = "D10-S2";

  /** Charge dunning management · 气费催缴管理 */
  public static final String D10_S3 = "D10-S3";

  /** Telephone follow-up management · 电话回访管理 */
  public static final String D10_S4 = "D10-S4";

  /** User complaint management · 用户投诉管理 */
  public static final String D10_S5 = "D10-S5";

  /** Connection application · 报装流程 */
  public static final String D10_P1 = "D10-P1";

  /** Pipe alteration · 改管流程 */
  public static final String D10_P2 = "D10-P2";

  /** Purge and ignition · 置换点火流程 */
  public static final String D10_P3 = "D10-P3";

  /** Reading and charging · 抄表收费流程 */
  public static final String D10_P4 = "D10-P4";

  /** Maintenance and emergency repair · 维修抢修流程 */
  public static final String D10_P5 = "D10-P5";

  /** Complaint handling · 投诉处理流程 */
  public static final String D10_P6 = "D10-P6";

  /** User data registration form (archive copy) · 用户资料登记表（存档） */
  public static final String F1 = "F1";

  /** Ignition card · 点火卡 */
  public static final String F2 = "F2";

  /** Gas-use permit · 用气证 */
  public static final String F3 = "F3";

  /** Meter-reading task sheet · 抄表任务单 */
  public static final String F4 = "F4";

  /** Gas charge notice · 燃气收费通知单 */
  public static final String F5 = "F5";

  /** Reading card (archive copy) · 抄表卡（存档） */
  public static final String F6 = "F6";

  /** Ledger of hall and incoming calls · 营业厅与来电受理台帐 */
  public static final String F7 = "F7";

  /** Business acceptance slip · 业务受理单 */
  public static final String F8 = "F8";

  /** Household safety inspection card · 入户安全检查卡 */
  public static final String F9 = "F9";

  /** Hazard rectification notice · 隐患整改通知单 */
  public static final String F10 = "F10";

  /** Industrial/commercial inspection card · 工商业用户安全检查卡 */
  public static final String F11 = "F11";

  /** Application for pipe alteration / water-heater fitting · 改管、热水器安装申请单 */
  public static final String F12 = "F12";

  /** After-sales charge list · 售后服务收费标准 */
  public static final String F13 = "F13";

  /** Follow-up record · 回访记录单 */
  public static final String F14 = "F14";

  /** Complaint sheet · 投诉处理单 */
  public static final String F15 = "F15";

  /** Gas supply and use contract · 供用气合同 */
  public static final String A1 = "A1";

  /** Meter-reading notice · 抄表通知单 */
  public static final String A2 = "A2";

  /** Arrears reminder · 欠费催缴通知单 */
  public static final String A3 = "A3";

  /** Notice on entrusted payment · 委托代缴通知单 */
  public static final String A4 = "A4";

  /** Meter sealing and gas stop notice · 封表停气通知单 */
  public static final String A5 = "A5";

  /** Entrusted payment agreement · 委托代交协议 */
  public static final String A6 = "A6";

  /** Meter change and gas make-up notice · 换表补气通知单 */
  public static final String A7 = "A7";

  /** Safe operating rules for industrial/commercial users · 工商业用户安全操作规程 */
  public static final String A8 = "A8";

  /** Duties of safety officers of industrial and commercial users · 工商业用户安全员职责 */
  public static final String A9 = "A9";

  /** Service guide · 服务指南 */
  public static final String A10 = "A10";

  /** Letter to users · 致用户的信 */
  public static final String A11 = "A11";

  /** Ignitor's instructions · 点火员须知 */
  public static final String A12 = "A12";

  /** Kinds of gas water heaters · 热水器的种类 */
  public static final String A13 = "A13";

  /** Correct fitting of water heaters · 热水器的正确安装 */
  public static final String A14 = "A14";

  /** Correct use of water heaters · 热水器的正确使用 */
  public static final String A15 = "A15";

  /** Correct use of stoves · 灶具的正确使用 */
  public static final String A16 = "A16";

  /** Choosing appliances · 燃气具的选购 */
  public static final String A17 = "A17";

  /** Saving gas · 节约用气 */
  public static final String A18 = "A18";

  private Clauses() {}
}
