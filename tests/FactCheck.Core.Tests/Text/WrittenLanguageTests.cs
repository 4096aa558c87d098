using FactCheck.Core.Text;

namespace FactCheck.Core.Tests.Text;

public sealed class WrittenLanguageTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that the bridge would be closed for three weeks, and that buses would run in its place.")]
    [InlineData("de", "Der Stadtrat teilte am Montag mit, dass die Brücke für drei Wochen gesperrt wird und Busse an ihrer Stelle fahren.")]
    [InlineData("fr", "Le conseil a annoncé lundi que le pont serait fermé pendant trois semaines et que des bus le remplaceraient.")]
    [InlineData("es", "El ayuntamiento anunció el lunes que el puente estará cerrado durante tres semanas y que habrá autobuses en su lugar.")]
    [InlineData("pt", "A câmara anunciou na segunda-feira que a ponte vai estar fechada durante três semanas e que não há outra passagem para os carros.")]
    [InlineData("it", "Il comune ha annunciato lunedì che il ponte sarà chiuso per tre settimane e che gli autobus passeranno dalla città.")]
    [InlineData("nl", "De gemeente heeft maandag laten weten dat de brug drie weken dicht is en dat er bussen zullen rijden.")]
    [InlineData("sv", "Kommunen meddelade på måndagen att bron ska vara stängd i tre veckor och att bussar kommer att gå i stället.")]
    [InlineData("da", "Kommunen oplyste mandag, at broen vil være lukket i tre uger, og at der i stedet bliver indsat busser efter sommeren.")]
    [InlineData("fi", "Kaupunki ilmoitti maanantaina, että silta on suljettu kolme viikkoa ja että bussit ovat käytössä sen jälkeen kun työt on tehty.")]
    [InlineData("pl", "Rada miasta poinformowała w poniedziałek, że most będzie zamknięty przez trzy tygodnie i że autobusy nie pojadą do centrum.")]
    [InlineData("cs", "Rada města v pondělí oznámila, že most bude tři týdny uzavřen a že místo něj budou jezdit autobusy, které se ale zpozdí.")]
    [InlineData("hu", "A városi tanács hétfőn közölte, hogy a híd három hétig zárva lesz, és hogy azt a buszok sem tudják majd használni.")]
    [InlineData("ro", "Consiliul a anunțat luni că podul va fi închis pentru trei săptămâni și că autobuzele nu vor mai circula în această zonă.")]
    [InlineData("tr", "Belediye pazartesi günü köprünün üç hafta için kapalı olduğunu ve bu süre içinde çok daha fazla otobüs çalışacağını söyledi.")]
    [InlineData("ru", "Городской совет сообщил в понедельник, что мост будет закрыт на три недели и что вместо него пойдут автобусы.")]
    [InlineData("uk", "Міська рада повідомила в понеділок, що міст буде закрито на три тижні і що до центру їхатимуть автобуси, але не всі.")]
    [InlineData("bg", "Общината съобщи в понеделник, че мостът ще бъде затворен за три седмици и че автобусите няма да се движат по него.")]
    [InlineData("el", "Ο δήμος ανακοίνωσε τη Δευτέρα ότι η γέφυρα θα παραμείνει κλειστή."), InlineData("he", "העירייה הודיעה ביום שני כי הגשר יהיה סגור."), InlineData("ja", "市は月曜日に橋を三週間閉鎖すると発表した。"),
     InlineData("zh", "市政府星期一宣布大桥将关闭三个星期。"), InlineData("ko", "시는 월요일에 다리를 폐쇄한다고 발표했다.")]
    public void Of_RunningText_IsItsLanguage(string language, string text) => Assert.Equal(language, WrittenLanguage.Of(text));

    [Theory]
    [InlineData(""), InlineData("Istanbul 2024"), InlineData("1,204 3,310 12 % 4 km"), InlineData("Kowalski Schmidt Lefèvre Andersson Rossi Novák Papadopoulos Yılmaz Horvat Nagy")]
    public void Of_TooLittleToTell_SaysNothing(string text) => Assert.Equal("", WrittenLanguage.Of(text));

    [Fact]
    public void Of_StatedOtherwise_BelievesTheWords()
    {
        Assert.Equal("de", WrittenLanguage.Of("Die Brücke ist für drei Wochen gesperrt und die Busse fahren nicht mehr über den Fluss.", "en"));
        Assert.Equal("en", WrittenLanguage.Of("Istanbul", "en"));
    }
}
