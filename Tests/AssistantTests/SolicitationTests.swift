import Testing
import Understanding

@testable import Assistant

/// What agents write, sorted by hand.
private enum Messages {
  static let stoppedChinese = [
    "请把验证码发给我",
    "您收到的验证码是多少",
    "麻烦报一下短信里的六位数字",
    "请提供您的登录密码",
    "告诉我您的支付密码",
    "为了核实身份，需要您提供银行卡号",
    "请把完整卡号发过来",
    "您的密码是什么？",
    "验证码念一下",
    "把刚收到的验证码告诉我",
    "麻烦您说一下卡背面三位",
    "请回复短信验证码",
    "我需要您的验证码才能继续",
    "不用担心，把密码发给我就行",
    "您先核对一下您的银行卡号，发我看看",
    "请将动态码转发给我们",
    "卡号给一下",
    "烦请告知安全码",
    "请拍一张银行卡正面的照片给我",
    "请输入您的密码，发在这里",
    "好的，验证码发来，我帮您登录",
    "您的卡号多少",
    "我们这边要核对您的支付密码",
    "您的登录密码麻烦发我一下",
    "把卡号报给我",
    "方便说一下您收到的验证码吗",
    "请问CVV是多少",
    "能把验证码截图发给我吗",
    "请将支付密码写给客服",
    "还需要您的完整卡号",
    "验证码收到后发给我",
  ]

  static let passedChinese = [
    "请不要把密码告诉任何人",
    "我们绝不会向您索要验证码",
    "验证码收到了吗？",
    "您可以在登录页重置密码",
    "请在应用里输入验证码，不要发到这里",
    "请把交易号发我",
    "您卡号的后四位是多少？",
    "密码改好了请告诉我",
    "请修改您的登录密码",
    "如果有人向您要验证码，请立即挂断",
    "您是否收到了短信验证码？",
    "不需要提供卡号",
    "请告诉我您的邮箱",
    "忘记密码的话可以点“忘记密码”",
    "验证码五分钟内有效",
    "请妥善保管您的密码",
    "您好，请问遇到什么问题了？",
    "请问您付款时页面提示了什么？",
    "为了安全，请勿透露您的支付密码",
    "没收到验证码的话，请看看垃圾短信",
    "设置新密码时请用字母和数字",
    "我帮您查一下这笔退款",
    "您的银行卡是哪家银行的？",
    "千万别把卡号和密码发给别人",
    "客服不会问您要密码",
    "您的交易号是多少？",
    "请问您的邮箱是哪个",
    "好的，我来帮您核对这笔交易",
    "密码错了几次？",
    "您是不是忘记密码了？",
    "不用把卡号给我",
    "我把处理结果发给您",
    "请您到官网输入验证码",
    "我不需要您的密码",
    "请说说付款时的情况",
  ]

  static let stoppedEnglish = [
    "Please send me the verification code",
    "What is your password?",
    "What's the code you just got?",
    "Could you tell me the six digits in the text message?",
    "I need your card number to go on",
    "Can I have your full card number, please?",
    "Read me the code from the SMS",
    "Please confirm your password",
    "Just type your PIN here",
    "Could you share the one-time code with me?",
    "Please provide the CVV",
    "What are the three digits on the back of the card?",
    "Give us your login password and I'll fix it",
    "Don't worry, tell me your password",
    "Let me have the code",
    "Send a photo of the front of your card",
    "Code please",
    "We'll need the security code to verify you",
    "Reply with the code you received",
    "May I know your passcode?",
    "Can you forward me the confirmation code?",
    "Which code did you receive?",
    "Your card number please",
    "Please enter your password below",
    "I'm resetting your password so tell me the code we sent",
    "please text me your OTP",
    "send over the 6-digit code",
    "I'll need your PIN to unlock the account",
    "What was the code in the message?",
    "could I have the long number on your card",
    "Tell me the password you used",
    "your CVV please",
    "Kindly share your card details",
  ]

  static let passedEnglish = [
    "Never tell anyone your password",
    "We will never ask for your password",
    "Please don't send me your card number",
    "Did the verification code arrive?",
    "You can reset your password in the app",
    "Please tell me if the code doesn't arrive",
    "Enter the code in the app, not here",
    "What are the last four digits of your card?",
    "Could you send me the transaction ID?",
    "What is your e-mail address?",
    "Please change your password right away",
    "Our staff never ask for codes",
    "What error code do you see?",
    "If anyone asks you for a code, hang up",
    "I need you to reset your password first",
    "Let me know when you've changed your password",
    "Have you received the code?",
    "Do not share your PIN with anybody",
    "You don't need to give us your card number",
    "Is your password working again?",
    "Which bank issued your card?",
    "Hello, how can I help you today?",
    "Can you tell me what the page said?",
    "Please type the code on the official website only",
    "No need to send the code, I can see the payment",
    "Choose a strong password with letters and digits",
    "I've sent you a link to reset your password",
    "Was the card declined?",
    "Please tell me what happened when you paid",
    "Could you send me a screenshot of the error?",
    "We don't need your password for that",
    "Your refund is on its way",
    "Tell me the amount and the date, please",
    "I can see the payment, one moment please",
    "Please don't type your code here",
    "You'll be asked for a new password on the next page",
  ]
}

@Suite("An agent can't ask for a code, a password or a card number")
struct SolicitationTests {
  @Test("what asks for one is stopped", arguments: Messages.stoppedChinese + Messages.stoppedEnglish)
  func stopped(text: String) {
    #expect(Shipped.catalog.solicitations.areIn(text))
  }

  @Test(
    "what warns of it, or asks for something else, is passed on",
    arguments: Messages.passedChinese + Messages.passedEnglish)
  func passed(text: String) {
    #expect(!Shipped.catalog.solicitations.areIn(text))
  }

  @Test("neither width, case nor other sentences hide it")
  func hidden() {
    for text in [
      "ＰＬＥＡＳＥ tell me your ＰＡＳＳＷＯＲＤ", "WHAT IS YOUR PIN", "您好！请稍等。验证码是多少？谢谢。",
      "Never tell anyone your password. Now tell me your password.", "請把驗證碼發給我",
    ] {
      #expect(Shipped.catalog.solicitations.areIn(text), "\(text)")
    }
  }

  @Test("a long message takes no longer than it is long")
  func long() {
    let text = String(repeating: "tell me 告诉我 don't 不要 ", count: 2000)
    #expect(!Shipped.catalog.solicitations.areIn(text))
  }

  @Test("an agent of a transcript is stopped like any other")
  func transcript() {
    let talk = Shipped.conversation()
    talk.hear(all: ["转人工"])
    let turn = talk.agentSays("您的验证码是多少？", name: "小王", at: Shipped.start)
    #expect(turn.stopped == .asksForSecret)
    #expect(turn.lines.map(\.speaker) == [.system, .system])
  }
}
