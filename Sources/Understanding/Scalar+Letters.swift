extension Unicode.Scalar {
  /// True for a Latin letter without marks.
  public var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// True for a letter or character of any script.
  public var isLetter: Bool { isASCII ? isLatin : Fold.isHan(value) || properties.isAlphabetic }
}
