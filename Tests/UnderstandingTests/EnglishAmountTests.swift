import Testing
import Understanding

@Suite("English sums")
struct EnglishAmountTests {
  @Test(
    "are exact",
    arguments: [
      ("I paid $58", "5800 USD"), ("I paid $58.00 twice", "5800 USD"), ("$ 58", "5800 USD"), ("58$", "5800 USD"),
      ("$.75", "75 USD"), ("$1,100.50", "110050 USD"), ("US$50", "5000 USD"), ("US $50", "5000 USD"),
      ("USD 50", "5000 USD"), ("usd50", "5000 USD"), ("50 usd", "5000 USD"), ("50USD.", "5000 USD"),
      ("$50 USD", "5000 USD"), ("$50 CAD", "5000 CAD"), ("C$50", "5000 CAD"), ("CAD$12.50", "1250 CAD"),
      ("HK$ 1,000", "100000 HKD"), ("A$5", "500 AUD"), ("a $5 fee", "500 USD"), ("£25", "2500 GBP"),
      ("25 £", "2500 GBP"), ("25 quid", "2500 GBP"), ("210 pence", "210 GBP"), ("€20", "2000 EUR"),
      ("20 €", "2000 EUR"), ("20 euros", "2000 EUR"), ("€1.100,50", "110050 EUR"), ("1.100,50 EUR", "110050 EUR"),
      ("€12,50", "1250 EUR"), ("1 234,56 €", "123456 EUR"), ("2 300 €", "230000 EUR"), ("1'234.50 CHF", "123450 CHF"),
      ("₹397.00", "39700 INR"), ("Rs. 20", "2000 INR"), ("500 rupees", "50000 INR"), ("¥500", "50000 CNY"),
      ("500 yuan", "50000 CNY"), ("RMB500", "50000 CNY"), ("JPY 3500", "3500 JPY"), ("3500 yen", "3500 JPY"),
      ("₩5000", "5000 KRW"), ("5000 won", "5000 KRW"), ("1.250 KWD", "1250 KWD"), ("1.125 KWD", "1125 KWD"),
      ("one hundred and six dollars", "10600 USD"), ("one hundred six dollars", "10600 USD"),
      ("twenty-five dollars", "2500 USD"), ("twenty five dollars", "2500 USD"), ("a hundred bucks", "10000 USD"),
      ("two thousand three hundred dollars", "230000 USD"), ("half a million dollars", "50000000 USD"),
      ("zero dollars", "0 USD"), ("1.2k dollars", "120000 USD"), ("$1.2k", "120000 USD"), ("$10K", "1000000 USD"),
      ("$5m", "500000000 USD"), ("3 million dollars", "300000000 USD"), ("$4.7 billion", "470000000000 USD"),
      ("ten cents", "10 USD"), ("99 cents", "99 USD"), ("3 dollars 50 cents", "350 USD"),
      ("3 dollars and 50 cents", "350 USD"), ("3 dollars 50", "350 USD"), ("a 12-cent fee", "12 USD"),
      ("a 5-dollar fee", "500 USD"), ("$15.95/mo", "1595 USD"), ("4.800 dollars", "480 USD"),
      ("500 USD,100 times", "50000 USD"), ("3 USD50 cards", "5000 USD"), ("it was 50 dollars.", "5000 USD"),
      ("12,34,567 rupees", "123456700 INR"), ("92233720368547758.07 dollars", "9223372036854775807 USD"),
      ("charged at 14:30 $20", "2000 USD"),
      ("a $50-million fund", "5000000000 USD"), ("$1,000-a-month", "100000 USD"), ("NT$1,000", "100000 TWD"),
      ("$ 1 200", "120000 USD"), ("-$5", "-500 USD"), ("$-5", "-500 USD"), ("it was -5 dollars", "-500 USD"),
    ])
  func exact(text: String, sum: String) {
    #expect(values(text).filter(\.isSum) == [.sum(sum)])
  }

  @Test("are all found where there are several")
  func several() {
    #expect(values("$ 20,000.00 $ 37,305.97") == [.sum("2000000 USD"), .sum("3730597 USD")])
    #expect(values("10 $ 30 $") == [.sum("1000 USD"), .sum("3000 USD")])
    #expect(values("not 100 dollars, 200 dollars") == [.sum("10000 USD"), .sum("20000 USD")])
  }

  @Test(
    "that are only vague are no sums to fill in",
    arguments: [
      "seventy six twenty dollars", "two fifty dollars",
      "a few hundred dollars", "a few hundred", "several thousand yuan", "a couple of bucks",
      "a couple hundred dollars", "hundreds of dollars", "tens of thousands of dollars", "a few dollars",
      "several hundred", "$5-10", "5-10 dollars", "5 to 10 dollars", "5 or 10 dollars", "100+ dollars", "$100+",
      "1,5 €", "€1,5", "seventy-something dollars", "70-odd dollars", "twenty odd dollars",
    ])
  func vague(text: String) {
    #expect(values(text) == [.vagueAmount])
  }

  @Test(
    "are not made up from counts, times, shares and names",
    arguments: [
      "2:00 pm", "at 14:30", "3 times", "I tried 3 times", "3 days ago", "in 24 hours", "50%", "50 percent", "10/1",
      "Oct 1", "2026-10-01", "15.08.2017", "version 1.2.3", "192.168.1.1", "call 541-754-3010", "+1 541 754 3010",
      "24/7", "1/2", "order 12345", "order #12345", "TX2026030100018", "the second one", "option 2", "last 4 digits",
      "room 12", "5 km", "7.62mm", "75ml", "100t", "scp-173m", "29 years old", "All 5 payments failed", "ALL 5 failed",
      "3D CAD drawing", "top 10", "try 2 times", "a dollar sign", "thousands of times", "a few times", "several days",
      "a couple of weeks", "1,2,3", "1.2.3.4", "http://example.com/?q=20%20USD", "USD", "dollars", "no dollars", "$",
      "how many dollars", "one second", "number two", "card ending in 4242", "$12.345", "$1.999", "0.5 yen",
      "5000.50 won", "92233720368547758.08 dollars", "$99999999999999999999", "123USDT", "dollars5x", "45+31", "v2.0",
      "iPhone 15",
    ])
  func none(text: String) {
    #expect(values(text).filter(\.isSum) == [])
  }
}
