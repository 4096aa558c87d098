using FactCheck.Language.Syntax;

namespace FactCheck.Language.Tests.Syntax;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Rules = new(["left\tVBD\tleave", "broken line"]);

    [Theory]
    [InlineData("left", "VBD", "leave")]
    [InlineData("Left", "VBD", "leave")]
    [InlineData("left", "JJ", "left")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("moved", "VBN", "move")]
    [InlineData("tried", "VBD", "try")]
    [InlineData("missed", "VBD", "miss")]
    [InlineData("excluded", "VBN", "exclude")]
    [InlineData("created", "VBN", "create")]
    [InlineData("making", "VBG", "make")]
    [InlineData("talking", "VBG", "talk")]
    [InlineData("running", "VBG", "run")]
    [InlineData("countries", "NNS", "country")]
    [InlineData("talks", "NNS", "talk")]
    [InlineData("boxes", "NNS", "box")]
    [InlineData("watches", "VBZ", "watch")]
    [InlineData("Wednesdays", "NNPS", "Wednesday")]
    [InlineData("Netherlands", "NNP", "Netherlands")]
    [InlineData("larger", "JJR", "large")]
    [InlineData("happiest", "JJS", "happy")]
    [InlineData("The", "DT", "the")]
    [InlineData("\u201C", "``", "\"")]
    [InlineData("s", "NNS", "s")]
    [InlineData("ed", "VBD", "ed")]
    [InlineData("", "NN", "")]
    public void Lemma_Form_IsItsBaseForm(string form, string tag, string expected) => Assert.Equal(expected, Rules.Lemma(form, tag));
}
