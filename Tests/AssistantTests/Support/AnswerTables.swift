/// What customers say at a read-back, before money moves: `Shall I send this?`
enum AnswerTables {
  /// A careful clerk would move the money on these.
  static let yesChinese: [String] = [
    "是", "是的", "是啊", "是滴", "是是是", "对", "对的", "对呀对呀", "对头", "对滴", "对！", "对～", "没错", "没错没错", "没有错", "错不了", "不会错",
    "一点没错", "一字不差", "完全正确", "正确", "准确无误", "核对无误", "信息无误", "没写错", "没填错，发吧", "没问题", "没有问题", "没啥问题", "毫无问题", "没意见",
    "没毛病", "没什么不对", "没什么要改的", "不用改，发吧", "不用改了，没错", "不错，就是这样", "好", "好的", "好嘞", "好der", "好哒", "行", "行的",
    "行叭", "要得", "中", "阔以", "可以", "可以可以", "嗯", "嗯嗯", "恩", "嗯，就这样吧", "嗯，可以的，麻烦您了", "确认", "我确认", "确认提交", "确认发送",
    "本人确认无误", "同意", "我同意", "当然", "那必须的", "妥妥的", "成", "ok", "OK的", "okk", "欧克", "🆗", "👍", "👍👍👍", "👌", "✅",
    "是的👍", "发吧", "提交吧", "继续", "照办", "就这么办", "就按这个来", "照这个发", "对，发吧", "是的，谢谢", "好的，麻烦快点",
    "可以，辛苦了", "没错，就是这个邮箱", "对的，金额没问题", "是的，都是对的，请继续", "都没问题，提交吧", "看过了，都对", "核对过了，没问题", "上面都对", "是底", "没措", "shide",
    "yes", "是的，我确定", "對", "對的，發吧", "沒錯", "沒問題", "確認", "當然可以", "好的，請發送", "係", "係呀", "啱", "啱㗎", "冇錯", "冇問題",
    "得啦", "梗係啦", "好呀唔該", "照做啦", "冇錯，send啦", "好的，麻烦了，谢谢", "对的没错", "是的就是这个", "嗯嗯好的", "没问题，继续吧", "可以的，请继续", "对，都对",
    "是的，确认", "好，那就发吧", "行，就这样", "嗯，没错，谢谢你", "好的呢", "对哒", "是的呀", "OK，发送", "确认，谢谢", "对，信息都对", "好的，快点吧", "没错，是我的邮箱",
    "是的，金额是对的",
  ]

  /// Nothing may move; the customer declines or wants something changed.
  static let noChinese: [String] = [
    "不", "不是", "不是的", "不对", "不对不对", "不行", "不行啊大哥", "不可以", "不能发", "不要", "不要发", "不用了", "不用了，谢谢", "不同意", "不认可", "不正确",
    "不太对", "不完全对", "不全对", "不成", "不中", "不得行", "不约", "达咩", "没门", "休想", "想得美", "怎么可能", "才不是", "才不要", "否", "拒绝", "别",
    "别发", "先别发", "先不要提交", "千万别", "错了", "错了错了", "是错的", "是错误的", "对不上", "对不起，错了", "对不起，金额不对", "不好意思，写错了", "抱歉，不是这个",
    "行不通", "好像不是", "好像错了", "都不对", "没一个对的", "金额不对", "邮箱错了", "交易号不对", "这不是我的邮箱", "不对，金额写错了", "不是，邮箱少了个字母", "不行，我还没想好",
    "不要，我改主意了", "别发，邮箱不是我的", "不，金额应该是85", "要改一下", "需要修改", "得改", "有问题", "有一处不对", "就是不对", "确认有误", "当然不行", "当然不对",
    "肯定不行", "必须改", "行个屁", "好什么好", "嗯，不对", "嗯，不是", "啊不对", "好的，不用了", "好的，先不要发", "好，那别发了", "行，那就算了", "好的，取消", "对，不要发",
    "是的，我不要了", "嗯，取消吧", "确认取消", "确定不要", "已经不要了", "收到货了，不用退了", "没问题才怪", "对才怪", "取消", "算了", "算了，不退了", "停", "no", "No!",
    "👎", "❌", "🙅", "bu", "bushi", "不事", "不對", "錯了", "不是這個", "寫錯了", "請不要送出", "唔係", "唔啱", "唔得", "唔好", "唔好send",
    "未得", "錯咗", "打錯咗", "唔使喇", "梗係唔係", "咪send",
  ]

  /// Nothing may move: hedges, conditions, delays, questions, a yes with a but, double negations.
  static let unclearChinese: [String] = [
    "不是不要", "不是不行", "不是不可以", "不是不对", "不是没错", "我没说不要", "我没说不行", "不能说不对", "不得不同意", "对，但是邮箱写错了", "是的，不过金额不是这个",
    "可以，但先别发", "好是好，就是金额不对", "对，只是邮箱要改", "没错，除了邮箱", "如果免费就可以", "要是不收手续费就发", "对的话就发", "没错的话就发", "行的话再说", "可以的话先帮我查一下",
    "好的话我再告诉你", "是的，如果不收费", "确认之后会怎样", "确认以后还能改吗", "可以反悔吗", "可以先不发吗", "可以晚点吗", "要钱吗", "需要手续费吗", "有手续费吗", "要多久", "得多久",
    "已经发了吗", "真的吗", "真的假的", "对吗", "是吗", "确定吗", "确定？", "可以吗", "没问题吗", "没错吧？", "是？", "对？", "你确定？", "继续什么", "同意什么",
    "确认什么", "是什么意思", "是谁", "等一下", "等等", "稍等", "先等等", "让我看看", "我核对一下", "我再看看", "我想想", "晚点再说", "明天再说", "中午再说", "到了再说",
    "对，等一下", "好，稍等我看一下", "好，我看看", "好的，明天再发", "行，我先核对", "嗯，让我想想", "嗯……我想想", "等我老公回来再说", "发吧，不，等等", "可以，晚上再发", "应该对吧",
    "应该是", "可能对", "大概没错", "好像没错", "估计是", "差不多", "差不多对", "基本正确", "算是吧", "也许", "不知道", "随便", "都行", "你看着办", "你说呢", "无所谓",
    "看情况", "得看情况", "要看手续费", "要不算了吧", "要不改天吧", "还行", "是也不是", "对也不对", "一半一半", "好烦啊", "好慢啊", "好奇怪", "好复杂", "好贵",
    "对了，问一下", "对了，你们几点下班", "是这样的，我想问一下", "就是想问问", "就是有点担心", "有点贵", "当然要看收不收费", "成天让我等", "呵呵，对对对", "是是是，你说得都对",
    "好好好，这么玩是吧", "嗯？", "啊？", "什么", "？？？", "……", "🤔", "🙏", "😂", "哈哈", "666", "真係？", "係咪㗎", "係咩", "唔知", "唔肯定",
    "應該係啩", "好啩", "等陣先", "咪住", "睇下先", "求其", "或者啦", "真的嗎", "確定嗎", "等我看一下", "對，不過電郵錯了", "好像是", "对的，我老婆同意才行", "好的，我问下我妈",
    "嗯，先放着", "行，改天弄", "可以是可以，手续费谁出", "是的，我记得好像是这个", "好嘛，你们效率真低", "是的，你们客服太慢了", "可以帮我查余额吗", "好像多打了一个零", "是85", "对半退",
    "行吗这样", "要求你们赔偿", "中国银行", "系统又卡了", "得了吧", "成功率高不高", "有人吗", "有病", "好家伙", "好笑", "好无聊", "必须给我解释清楚", "继续骗人是吧", "到了没",
    "已经三天了", "发吧？", "同意书在哪", "确认函发我一份", "嗯哼", "好自为之", "没问题的话发我看下", "需要考虑一下", "需要多长时间", "对我不公平", "是骗子吧", "行骗", "就这",
    "当然你们说了算", "肯定有猫腻", "收到短信了，是你们发的？", "得问财务",
  ]

  /// A careful clerk would move the money on these.
  static let yesEnglish: [String] = [
    "yes", "Yes!", "YES", "yess", "yesss", "yse", "yh", "yea", "yeah", "yep", "yup", "aye", "yes yes yes",
    "yes please", "yes please go on", "yes please, send it", "yes pls", "yes, thank you", "yes that's all correct",
    "yes everything is right", "yes it's all good", "yes sir", "yes ma'am", "yes indeed", "yes of course",
    "yes, I'm sure", "yes, I'm happy with that", "yes, that's my email", "yes the amount is right", "why yes",
    "heck yes", "hell yeah", "send it", "please send it", "you can send it", "submit it", "proceed",
    "please proceed", "go for it", "go ahead", "please go ahead", "go ahead, thanks", "let's do it", "let's go",
    "do it", "make it so", "approved", "I approve", "I agree", "I confirm",
    "confirmed, thanks", "confirm", "correct", "correct!", "correct, carry on", "corect", "that is correct, yes",
    "that's right", "thats rihgt", "that's all right", "damn right", "too right", "right you are", "spot on",
    "bang on", "it all checks out", "looks good to me", "lgtm", "ok", "okk", "okie dokie",
    "okay then, send it", "ok do it", "ok with me", "aight", "righto", "sure", "sure is", "sure, go ahead",
    "sure thing mate", "for sure", "most certainly", "without a doubt", "no doubt", "no doubt about it", "no problem",
    "no problem, go ahead", "no problem at all", "no worries", "no worries, send it", "no issues", "no mistakes",
    "no errors, go ahead", "no changes, send it", "no changes needed", "nothing to change", "nothing wrong, go ahead",
    "not a problem", "no objections", "don't change a thing, send it", "don't wait, send it",
    "I don't see any mistakes", "I see no errors", "all correct, please send", "everything's right",
    "everything is correct", "it's correct", "it's right", "it is correct", "it is right, thanks", "perfect, thanks",
    "great, send it", "fine by me", "fine with me", "happy with that", "please do, thanks", "you betcha",
    "absolutely", "definitely", "👍", "👍🏽", "👌", "✅", "yes 👍", "yes thanks a lot", "yep that's the one",
    "yes, all of it", "ok great thanks", "sure, please send it now", "yes that's fine", "correct, thank you",
    "yes I confirm", "yeah go on then", "yes it's right", "ok thanks, go ahead", "yes please do it",
    "absolutely, send it", "yep all good", "yes they are correct", "yes, that is my address", "right, go ahead",
    "sure, sounds good", "yes everything looks good", "ok please continue",
  ]

  /// Nothing may move; the customer declines or wants something changed.
  static let noEnglish: [String] = [
    "no", "No.", "NO!!", "noo", "nooo", "nope", "nop", "nah", "naw", "no no no", "no thanks", "no thank you", "no ty",
    "no way", "no chance", "hell no", "not really", "not quite", "not exactly", "not yet", "not now", "not today",
    "not correct", "not that one", "not at all", "yeah no", "yeah nah", "yeah, no thanks", "don't", "don't send it",
    "do not send", "please don't", "please don't send it yet", "stop", "cancel", "cancel that", "forget it",
    "scrap that", "wrong", "wrng", "that's wrong", "wrong amount", "the amount is wrong", "the email is wrong",
    "amount is off", "it's not right", "that isn't right", "that ain't right", "thats not rite", "that's not me",
    "not my email", "incorrect", "incorect", "inaccurate", "false", "negative", "I disagree", "I refuse",
    "I don't agree", "I'd rather not", "rather not", "no, the amount is wrong", "no, I changed my mind",
    "no because I have not decided", "no I made a typo", "no, it should be 85", "nope, wrong one", "sorry, no",
    "sorry, that's wrong", "um no", "uh no", "oh no", "well, no", "actually no", "actually, that's wrong",
    "of course not", "certainly not", "absolutely not", "definitely not", "surely not", "ok no", "ok, don't send it",
    "ok cancel", "okay stop", "please stop", "please cancel", "please change the amount", "fine, don't",
    "fine, forget it", "yes, cancel it", "yes it's wrong", "yes, don't send it", "yes I want to change the amount",
    "correct the amount please", "correct it please", "sure doesn't look right", "it is wrong", "it is not",
    "it is incorrect", "it does not", "that is not right", "looks wrong", "all wrong", "everything is wrong",
    "alright stop", "all right, cancel", "k no", "hardly", "by no means", "under no circumstances", "as if",
    "doubt it", "go ahead and change the amount", "👎", "❌", "🙅",
  ]

  /// Nothing may move: hedges, conditions, delays, questions, a yes with a but, double negations.
  static let unclearEnglish: [String] = [
    "yes but the e-mail is wrong", "yes but wait", "yes, but not yet", "yes, except the amount",
    "correct except the email", "ok but change the amount first", "if it's free then yes", "yes if it's free",
    "yes, if there is no fee", "sure, if you think so", "ok if you say so", "only if it is free",
    "as long as it's free", "yes as long as it's free", "yes once I've checked", "yes when my wife agrees",
    "yes unless there's a fee", "yes provided it's free", "yes after I check", "depends on the fee", "it depends",
    "wait", "wait a sec", "hold on", "hang on", "one sec", "ok wait", "yes wait", "ok, let me check",
    "yes, let me check first", "sure, give me a minute", "let me think", "later", "maybe later", "yes, tomorrow",
    "do it tomorrow", "do it later", "ok later", "not sure", "maybe", "perhaps", "probably", "i think so", "i guess",
    "i guess so", "yes i guess", "i suppose", "yes I think", "i hope so", "should be", "almost", "nearly",
    "more or less", "kind of", "whatever", "up to you", "you tell me", "yes and no", "yes no", "no yeah", "nah yeah",
    "no that's right", "yes no maybe", "yes?", "yes??", "sure?", "right?", "ok?", "really?", "are you sure?",
    "is it right?", "correct?", "what", "what do you mean", "huh", "hmm", "yes, what's the fee?",
    "ok what happens then", "ok how much is the fee", "yes how long will it take", "right, what's the fee?",
    "please explain", "please wait", "please help", "please tell me the fee", "sure about that?",
    "sure you got it right?", "great, another form", "oh great", "yeah right", "yeah sure", "yeah yeah blah blah",
    "fine print?", "right now?", "i do have a question", "i have a question", "it is expensive", "it is free?",
    "okay can I change it later?", "go ahead and explain", "confirm what?", "confirm after I check",
    "agreed to what?", "y tho", "ya think?", "i don't not agree", "I'm not saying no", "I didn't say yes",
    "I never said no", "not incorrect", "not wrong I guess", "can i change it later", "ok so what is this",
    "sure would be nice to know the fee", "perfect is the enemy of good", "🤔", "🙏", "😂", "...", "58",
    "ok but who pays", "sure my boss has to agree", "yes my husband will decide", "ok let me call you back",
    "right so I need a moment", "fine whatever you want", "yes my email changed", "great job wasting my time",
    "it is 85 not 58", "sure I'd like to read it again", "okay I need to think", "yes I'm still thinking",
    "all right already", "please hurry up and answer", "please show me the details", "ok show me again",
    "yes in euros", "yes to the other address", "ok use my work email", "right person wrong time",
    "exactly how does this work", "perfectly awful", "please no", "confirm the amount with my bank",
    "definitely need to double check", "correct me", "i have no clue", "it does look odd", "please be careful",
    "sure as hell isn't", "k whatever", "totally ridiculous", "indeed strange", "absolutely ridiculous",
    "yes officer lol", "ok boomer", "yes unless my card is blocked", "do it again and i sue", "agreed price was 85",
    "roger that was my brother",
  ]
}
