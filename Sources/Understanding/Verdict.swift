/// The decision on a message or a part of one, with what it rests on.
struct Verdict {
  /// The intent, `out_of_scope` where none is likely enough.
  var intent: ScoredIntent
  /// The likeliest intents, best first, at most five.
  var ranked: [ScoredIntent]
  /// What was judged: the message without the requests it turns down.
  var scan: Scan
  /// The features of that.
  var features: [FeatureExtractor.Feature]
  /// Requests that are turned down, by the numbers of their intents, in the order of the text.
  var refused: [Int] = []
}
