namespace FactCheck.Training;

/// <summary>Size of one step of Adam, its corrections for the early steps folded in, and the factor that clips the gradient.</summary>
internal readonly record struct AdamStep(float Rate, float SecondCorrection, float GradientScale);
