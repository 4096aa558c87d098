namespace FactCheck.Core.Articles;

/// <summary>A place in a file. Both numbers count from 1; a column is a UTF-16 code unit.</summary>
public readonly record struct LinePosition(int Line, int Column);
