import Testing
import Understanding

@testable import Assistant

/// What counts as a yes before something irreversible is done.
@Suite("Yes and no at a read-back")
struct AnswerTests {
  static let yes = [
    "是", "是的", "对", "对的", "没错", "没错的", "嗯", "嗯嗯", "好", "好的", "好呀", "可以", "行", "行的", "ok", "OK！", "确认", "正确", "没问题",
    "是这个", "就是这个", "当然", "对对对", "系啊", "👍", "要的", "同意", "对，发吧", "好的谢谢", "都对", "是滴", "嗯呐", "yes", "Yes.", "yep", "yeah",
    "yup", "sure", "correct", "that's right", "thats right", "right", "ok", "okay", "fine", "go ahead", "please do",
    "yes please",
    "no problem", "of course", "absolutely", "looks good", "sounds good", "it is", "confirm", "that's correct",
    "all good", "y",
    "by all means", "certainly", "do it",
  ]

  static let no = [
    "不", "不是", "不是的", "不对", "不行", "错了", "不要", "不用", "写错了", "打错了", "不正确", "不是这个", "有误", "好像不对", "先不要", "别发",
    "唔系", "👎", "不不不", "当然不是", "no", "No!", "nope", "nah", "wrong", "not right", "that's wrong", "incorrect", "it's not",
    "no way",
    "not really", "no thanks", "don't", "please don't", "definitely not", "not quite", "n", "it isn't", "yeah no",
    "negative",
  ]

  static let unclear = [
    "不知道", "不确定", "也许吧", "可能", "好像是吧", "是不是", "对不对", "随便", "maybe", "i'm not sure", "perhaps", "i guess", "whatever",
    "is it?",
    "hmm", "嗯？？", "什么", "哈哈", "……", "it depends", "对，但邮箱写错了", "yes, but the e-mail is wrong",
  ]

  private func atReadBack() -> Conversation {
    let conversation = Shipped.conversation()
    let turn = conversation.hear(all: ["我忘记密码了", "li.lei@example.com"])
    #expect(turn?.asking == "confirm")
    return conversation
  }

  @Test("an explicit yes goes on", arguments: yes)
  func goesOn(text: String) {
    #expect(atReadBack().hear(text, at: Shipped.start).asking == "mail_arrived")
  }

  @Test("a no sends nothing and asks for the value again", arguments: no)
  func changes(text: String) {
    let turn = atReadBack().hear(text, at: Shipped.start)
    #expect(turn.asking == "email" || turn.asking == "choice" || turn.flow == nil)
  }

  @Test("anything else is never taken for a yes", arguments: unclear)
  func asksAgain(text: String) {
    #expect(atReadBack().hear(text, at: Shipped.start).asking != "mail_arrived")
  }

  @Test(
    "the tables: only a careful clerk's yes moves anything",
    arguments: AnswerTables.yesChinese + AnswerTables.yesEnglish)
  func tableYes(text: String) {
    #expect(atReadBack().hear(text, at: Shipped.start).asking == "mail_arrived")
  }

  @Test(
    "the tables: nothing moves on a no or on anything unclear",
    arguments: AnswerTables.noChinese + AnswerTables.noEnglish + AnswerTables.unclearChinese
      + AnswerTables.unclearEnglish)
  func tableOthers(text: String) {
    #expect(atReadBack().hear(text, at: Shipped.start).asking != "mail_arrived")
  }
}
