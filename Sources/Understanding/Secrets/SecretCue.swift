/// Words that announce a secret.
enum SecretCue: Sendable {
  /// 验证码, `verification code`, `OTP`.
  case code
  /// `code` alone: many codes are no secret.
  case anyCode
  /// `CVV`, 安全码.
  case securityCode
  /// `security code`: of a card or sent by message.
  case securityOrCode
  /// 密码, `password`.
  case password
  /// `PIN`.
  case pin

  static let words: WordTable<SecretCue> = {
    var words: [String: SecretCue] = [:]
    for word in codes { words[word] = .code }
    for word in ["cvv", "cvc", "cvv2", "cvc2", "cvn", "cvn2", "csc", "安全码", "卡背三位", "背面三位", "后三位", "卡片验证码"] {
      words[word] = .securityCode
    }
    for word in ["card verification value", "card verification code", "card security code"] {
      words[word] = .securityCode
    }
    for word in ["digits on the back", "numbers on the back"] { words[word] = .securityCode }
    words["security code"] = .securityOrCode
    words["code"] = .anyCode
    for word in ["password", "passwort", "passwd", "pwd", "passphrase", "pass word", "密码", "口令", "pw"] {
      words[word] = .password
    }
    for word in ["pin", "pin code", "pin number", "pin码", "pin no"] { words[word] = .pin }
    return WordTable(words)
  }()

  private static let codes = [
    "验证码", "校验码", "动态码", "动态密码", "动态口令", "一次性密码", "短信码", "确认码", "认证码", "随机码", "检验码", "驗証码",
    "verification code", "verify code", "verification number", "verification pin", "confirmation code", "otp",
    "otp code", "one-time code", "one time code", "one-time password", "one time password", "one-time passcode",
    "one time passcode", "one-time pin", "one time pin", "passcode", "pass code", "login code", "log-in code",
    "log in code", "sign-in code", "sign in code", "access code", "auth code", "authentication code",
    "authorization code", "authorisation code", "2fa code", "2fa", "mfa code", "sms code", "text code", "secret code",
    "dynamic code", "activation code", "one-time verification code",
  ]
}
