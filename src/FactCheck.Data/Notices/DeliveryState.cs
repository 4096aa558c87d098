namespace FactCheck.Data.Notices;

/// <summary>What became of a delivery.</summary>
public enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Given up after a day; a person may send it again.</summary>
    Dead,
}
